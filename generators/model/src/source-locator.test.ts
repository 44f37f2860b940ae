import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadModel } from './load-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-locator-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('parts of a bundle are found in the files that they come from', () => {
  mkdirSync(join(folder, 'schemas'));
  writeFileSync(join(folder, 'schemas/pet.json'), '{\n  "properties": {\n    "name": {} } }');
  writeFileSync(
    join(folder, 'openrpc.yaml'),
    `openrpc: 1.3.2
info: { title: Pets, version: '1' }
methods:
  - name: find
    params:
      - $ref: '#/components/contentDescriptors/Tag'
    result: { name: pet, schema: { $ref: '#/components/schemas/Pet' } }
    errors: [{ code: 404, message: none }]
components:
  contentDescriptors:
    Tag: { name: tag, schema: { type: string } }
  schemas:
    Pet: { $ref: schemas/pet.json }
`,
  );
  const { locate, diagnostics } = loadModel(join(folder, 'openrpc.yaml'));
  expect(diagnostics).toEqual([]);
  const at = (pointer: string): string => {
    const { file, line, column } = locate(pointer)!;
    return `${file.split('/').at(-1)}:${line}:${column}`;
  };
  expect(at('#/info/title')).toBe('openrpc.yaml:2:16');
  expect(at('#/methods/0')).toBe('openrpc.yaml:4:5');
  expect(at('#/methods/0/params/0/schema/type')).toBe('openrpc.yaml:11:39');
  expect(at('#/methods/0/result/schema/properties/name')).toBe('pet.json:3:13');
  expect(at('#/components/schemas/Pet/properties/name')).toBe('pet.json:3:13');
  expect(at('#/components/errors/none/message')).toBe('openrpc.yaml:8:36');
  // What nobody wrote has the place of what is around it.
  expect(at('#/methods/0/params/0/schema/allOf/0/minimum')).toBe('openrpc.yaml:11:31');
  expect(at('#/nowhere')).toBe('openrpc.yaml:1:1');
});

test('conventions of a spec are found in their files', () => {
  const spec = new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url);
  const { locate, model } = loadModel(fileURLToPath(spec));
  const index = model!.methods.findIndex(({ list }) => list !== undefined);
  expect(locate(`#/methods/${index}/name`)?.file).toMatch(/\/methods\//);
  expect(locate('#/x-conventions/filter/operators/0')?.file).toMatch(
    /\/conventions\/filter\.json$/,
  );
  expect(locate(`#/components/errors/${model!.errors[0]!.key}`)?.file).toMatch(/errors\.json$/);
});

test('a document that is no object has no bundle to point into', () => {
  writeFileSync(join(folder, 'list.json'), '[]');
  expect(loadModel(join(folder, 'list.json')).locate('#/info')).toBeUndefined();
});
