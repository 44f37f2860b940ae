import { findBrokenLinks } from '@openrpc-kit/docs-runtime';
import { loadModel } from '@openrpc-kit/model';
import { globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildPackage } from './testing/build-package.ts';

/**
 * Documents that npm packages carry, small and large, and those of a folder of one's own, built whole.
 * Links of the pages of all others are followed where they are generated; `npm run corpus -- --sites`
 * builds every one of them.
 */
const valid = [
  ...list(join(folderOf('@open-rpc/examples'), '..'), 'service-descriptions/petstore-openrpc.json'),
  ...list(folderOf('@metamask/api-specs'), 'build/*.json'),
];
/** May hold what is no valid document: the model refuses it, and it has no docs. */
const given = list(process.env['OPENRPC_CORPUS'], '**/*.json');

describe('the docs of any valid document build without a broken link', () => {
  test('there are documents to try', () => {
    expect(valid.length).toBeGreaterThan(1);
  });

  test.each([...valid, ...given])(
    '%s',
    async (file) => {
      const { model, diagnostics } = loadModel(file);
      if (!model) {
        expect(valid, JSON.stringify(diagnostics[0])).not.toContain(file);
        expect(diagnostics.map(({ severity }) => severity)).toContain('error');
        return;
      }
      const output = await buildPackage(model, { DOCS_BASE: '/api/' });
      try {
        expect(findBrokenLinks(output, '/api/')).toEqual([]);
        expect(globSync('methods/*/index.html', { cwd: output })).toHaveLength(
          model.methods.length,
        );
      } finally {
        rmSync(output, { recursive: true, force: true });
      }
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
