import { loadModel } from '@openrpc-kit/model';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { generate } from '../../../generators/docs/src/testing/generate.ts';
import { findBrokenLinks } from './site/find-broken-links.ts';
import { buildSite } from './testing/build-site.ts';

/** Documents that npm packages carry, and those of a folder of one's own. */
const documents = [
  ...list(join(folderOf('@open-rpc/examples'), '..'), 'service-descriptions/*.json'),
  ...list(folderOf('@metamask/api-specs'), 'build/*.json'),
  ...list(process.env['OPENRPC_CORPUS'], '**/*.json'),
];

const folder = mkdtempSync(join(tmpdir(), 'docs-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the docs of any valid document build without a broken link', () => {
  test('there are documents to try', () => {
    expect(documents.length).toBeGreaterThan(5);
  });

  test.each(documents)(
    '%s',
    async (file) => {
      const { model } = loadModel(file);
      // Documents that are not valid are the model's to refuse, and have no docs.
      if (!model) return;
      const generated = mkdtempSync(join(folder, 'generated-'));
      for (const { path, text } of generate(model)) {
        mkdirSync(dirname(join(generated, path)), { recursive: true });
        writeFileSync(join(generated, path), text);
      }
      const output = mkdtempSync(join(folder, 'site-'));
      const environment = { DOCS_GENERATED: generated, DOCS_GUIDES: 'none', DOCS_BASE: '/api/' };
      await buildSite(output, environment);
      expect(findBrokenLinks(output, '/api/')).toEqual([]);
      expect(globSync('methods/*/index.html', { cwd: output })).toHaveLength(model.methods.length);
    },
    300_000,
  );
});

function folderOf(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(name)));
}

function list(root: string | undefined, pattern: string): readonly string[] {
  if (root === undefined) return [];
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => join(root, file));
}
