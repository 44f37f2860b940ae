import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../test/corpus.ts';
import { findTypeErrors } from '../test/find-type-errors.ts';
import { generateFrom } from '../test/generate-from.ts';

test('the clients of all documents of others compile', async () => {
  const documents = readCorpus();
  expect(documents.size).toBeGreaterThan(7);
  const folder = mkdtempSync(join(tmpdir(), 'client-corpus-'));
  const texts = new Map<string, string>();
  for (const [name, document] of documents) {
    const spec = join(folder, `${name}.json`);
    writeFileSync(spec, JSON.stringify(document));
    // A place from which imports of generated code lead to the runtime of this workspace.
    const root = join(import.meta.dirname, 'corpus', name);
    for (const { path, text } of await generateFrom(spec)) texts.set(join(root, path), text);
  }
  rmSync(folder, { recursive: true });
  expect(findTypeErrors(texts)).toEqual([]);
});
