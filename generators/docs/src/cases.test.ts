import { loadModel } from '@openrpc-kit/model';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generate } from './testing/generate.ts';

const folder = fileURLToPath(new URL('cases', import.meta.url));

/** Each folder is a document and the files that come of it; `UPDATE_CASES=1` writes them anew. */
describe.each(readdirSync(folder))('%s', (name) => {
  const { model, diagnostics } = loadModel(join(folder, name, 'openrpc.json'));
  const expected = join(folder, name, 'expected');

  test('gives the expected files', () => {
    expect(diagnostics).toEqual([]);
    // The document to download is the model's own, and tested there.
    const files = model ? generate(model).filter(({ path }) => path !== 'openrpc.json') : [];
    if (process.env['UPDATE_CASES']) writeFiles(expected, files);
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(
      readFiles(expected),
    );
  });
});

function writeFiles(target: string, files: ReturnType<typeof generate>): void {
  rmSync(target, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}

function readFiles(target: string): Record<string, string> {
  const paths = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(target.length + 1).replaceAll('\\', '/'),
      readFileSync(path, 'utf8'),
    ]),
  );
}
