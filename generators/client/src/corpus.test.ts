import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTypeErrors } from '../test/find-type-errors.ts';
import { generateFrom } from '../test/generate-from.ts';

const { default: examples } = createRequire(import.meta.url)('@open-rpc/examples') as {
  default: Record<string, object>;
};

test('the clients of all examples of OpenRPC compile', async () => {
  const documents = Object.entries(examples).filter(([, document]) => 'openrpc' in document);
  expect(documents.length).toBeGreaterThan(5);
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
