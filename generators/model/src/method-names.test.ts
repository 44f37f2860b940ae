import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { loadModel, type LoadResult } from './load-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'method-names-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(names: readonly string[], schemas: object = {}): LoadResult {
  const file = join(folder, 'openrpc.json');
  const methods = names.map((name) => ({ name, params: [], result: { name: 'r', schema: true } }));
  const document = { openrpc: '1.3.2', info: { title: 'Names', version: '1' }, methods };
  writeFileSync(file, JSON.stringify({ ...document, components: { schemas } }));
  return loadModel(file);
}

/** Names in code by wire name. */
function namesOf(names: readonly string[], schemas?: object): Record<string, readonly string[]> {
  return Object.fromEntries(
    load(names, schemas).model!.methods.map(({ name, identifier, typeName, slug, path }) => [
      name,
      [identifier, typeName, slug, path.join('.')],
    ]),
  );
}

test('of names that become one, the first by wire name keeps it and the others are numbered', () => {
  const expected = {
    'a-b': ['ab', 'AB', 'a-b', 'ab'],
    'a-b2': ['ab2', 'AB2', 'a-b2', 'ab2'],
    a_b: ['ab3', 'AB3', 'a-b-3', 'ab3'],
  };
  expect(namesOf(['a_b', 'a-b', 'a-b2'])).toEqual(expected);
  expect(namesOf(['a-b2', 'a-b', 'a_b'])).toEqual(expected);
  const { diagnostics } = load(['a_b', 'a-b', 'a-b2']);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: 'SPEC021', severity: 'warning' });
  expect(diagnostics[0]!.message).toMatch(/"a_b" and "a-b" become one name.* called ab3$/);
});

test('names that differ in code only by case, in a group or as a file are told apart', () => {
  const names = ['ab.c', 'a_b.c', 'abc', 'A.B.C', 'a', 'a.name', 'a.length'];
  const found = Object.values(namesOf(names));
  for (const at of [0, 1, 2, 3]) {
    expect(new Set(found.map((each) => each[at])).size).toBe(names.length);
  }
  expect(found.map((each) => each[3])).not.toContain('a.name');
});

test('a schema keeps its name, and a method whose types have it gives way', () => {
  const schemas = { GetUserResult: {}, GetUserMethodParams: {}, pet: {}, Pet: {} };
  expect(namesOf(['get.user', 'pet'], schemas)).toEqual({
    'get.user': ['getUser', 'GetUserMethodMethod', 'get-user', 'get.user'],
    pet: ['pet_', 'Pet', 'pet', 'pet'],
  });
});

test('whatever the names, no two methods share one in code, a file or a place', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'aAbB._-2йЙ获😀'),
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), (names) => {
      const { methods } = load(names).model!;
      const keys = [
        methods.map(({ identifier }) => identifier),
        methods.map(({ typeName }) => typeName),
        methods.map(({ slug }) => slug.toLowerCase()),
        methods.map(({ path }) => path.join('.')),
      ];
      for (const each of keys) expect(new Set(each).size).toBe(names.length);
      expect(methods.map((method) => method.name)).toEqual(names);
    }),
  );
});
