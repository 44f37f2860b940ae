import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadModel, type LoadResult } from './load-model.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-references-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = { openrpc: '1.3.2', info: { title: 'Case', version: '1' } };

/** A document whose only method answers with a schema. */
function answer(schema: unknown): object {
  return { ...head, methods: [{ name: 'a', params: [], result: { name: 'r', schema } }] };
}

/** Loads the first of some files. */
function load(files: Readonly<Record<string, unknown>>, options = {}): LoadResult {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
  return loadModel(join(folder, Object.keys(files)[0] ?? ''), options);
}

/** A reference of every kind that leads nowhere, in every place where OpenRPC allows one. */
const broken = {
  ...head,
  methods: [
    {
      name: 'a',
      params: [
        { name: 'p', schema: { type: 'array', items: { $ref: 'https://x.example/1.json' } } },
        { $ref: '#/components/contentDescriptors/Owner' },
        { name: 'r', required: true, schema: { $ref: './gone.json#/a' } },
      ],
      result: { $ref: '//x.example/2.json' },
      errors: [{ $ref: '#/components/errors/Gone' }],
      tags: [{ $ref: 'file:///tags.json' }],
      links: [{ $ref: '#/components/links/Gone' }],
      examples: [
        { $ref: '../outside.json' },
        { name: 'e', params: [{ $ref: '#/e' }], result: { $ref: '#/r' } },
      ],
    },
    { $ref: 'ftp://x.example/method.json' },
    { name: 'b', params: [{ schema: { $ref: '#/malformed' } }] },
  ],
  components: {
    schemas: { Unused: { properties: { default: { $ref: '#/unused' } } } },
    contentDescriptors: { Unused: { name: 'u', schema: { $ref: 'other.json#/Thing' } } },
  },
};
const other = { Thing: { anyOf: [{ $ref: '#/Nothing' }] }, $ref: '#/not-reached' };

test('all that lead nowhere are named at once, also in malformed and unused parts', () => {
  const { model, diagnostics } = load({ 'openrpc.json': broken, 'other.json': other });
  expect(model).toBeUndefined();
  const references = diagnostics.filter(({ code }) => /SPEC00[45]/.test(code));
  expect(
    references.map(({ code, message }) => `${code} ${message.split(/ is | points |: /)[0]}`),
  ).toEqual([
    'SPEC005 https://x.example/1.json',
    'SPEC004 #/components/contentDescriptors/Owner',
    'SPEC004 ./gone.json#/a',
    'SPEC005 //x.example/2.json',
    'SPEC004 #/components/errors/Gone',
    'SPEC005 file:///tags.json',
    'SPEC004 #/components/links/Gone',
    'SPEC005 ../outside.json',
    'SPEC004 #/e',
    'SPEC004 #/r',
    'SPEC005 ftp://x.example/method.json',
    'SPEC004 #/malformed',
    'SPEC004 #/unused',
    'SPEC004 #/Nothing',
  ]);
});

test('a lenient load puts anything in their place, and keeps the positions of params', () => {
  const methods = broken.methods.slice(0, 2);
  const document = { ...broken, methods, components: {} };
  const { model, diagnostics } = load({ 'openrpc.json': document }, { lenient: true });
  expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  expect(model?.methods).toHaveLength(1);
  const [method] = model!.methods;
  expect(method?.params.map(({ name, schema }) => [name, schema])).toEqual([
    ['p', { type: 'array', items: true }],
    ['Owner', true],
    ['r', true],
  ]);
  expect(method?.result).toMatchObject({ schema: true });
  expect(method).toMatchObject({ errors: [], tags: [] });
  const [bundled] = model!.document.methods as { params: object[]; examples: object[] }[];
  expect(bundled?.params[1]).toEqual({ name: 'Owner', schema: true });
  expect(bundled?.examples).toEqual([{ name: 'e', params: [] }]);
  expect(JSON.stringify(model!.document)).not.toContain('$ref');
});

test('params that would share the name of a missing one are told apart', () => {
  const params = [{ $ref: '#/Gone' }, { $ref: 'x.json#/Gone' }, { $ref: '#/' }];
  const document = { ...head, methods: [{ name: 'a', params }] };
  const { model } = load({ 'openrpc.json': document }, { lenient: true });
  expect(model?.methods[0]?.params.map(({ name }) => name)).toEqual(['Gone', 'param2', 'param3']);
});

test('what only looks like a reference is data', () => {
  const $ref = '#/nowhere';
  const schema = { default: { $ref }, const: { $ref }, enum: [{ $ref }], examples: [{ $ref }] };
  const document = {
    ...head,
    methods: [
      {
        name: 'a',
        params: [{ name: 'p', schema: { ...schema, properties: { $ref: { type: 'string' } } } }],
        errors: [{ code: 1, message: 'no', data: { $ref } }],
        examples: [{ name: 'e', params: [{ name: 'p', value: { $ref } }] }],
        'x-note': { $ref },
      },
    ],
  };
  expect(load({ 'openrpc.json': document }).diagnostics).toEqual([]);
});

test('a chain of references through extensions may be longer than the stack is deep', () => {
  const count = 20_000;
  const schemas = Array.from({ length: count }, (_, at): [string, object] => [
    `S${at}`,
    { type: 'object', properties: { next: { $ref: `#/x-schemas/S${(at + 1) % count}` } } },
  ]);
  const document = {
    ...answer({ $ref: '#/x-schemas/S0' }),
    'x-schemas': Object.fromEntries(schemas),
  };
  const { model, diagnostics } = load({ 'openrpc.json': document });
  expect(diagnostics).toEqual([]);
  expect(model!.schemas).toHaveLength(count);
});

test('files that are not there are told of, so that they can be waited for', () => {
  const references = ['./gone.json', './deep/gone.yaml', '../outside.json', 'https://x.example/a'];
  const document = answer({ anyOf: references.map(($ref) => ({ $ref })) });
  const { files, missingFiles } = load({ 'openrpc.json': document });
  expect(files).toEqual([join(folder, 'openrpc.json')]);
  expect(missingFiles).toEqual([join(folder, 'gone.json'), join(folder, 'deep/gone.yaml')]);
});

describe('a component that refers to a file of its own name', () => {
  const pet = { type: 'object', properties: { mate: { $ref: 'pet.json' } } };

  test('is that schema, and has one name', () => {
    const document = {
      ...answer({ $ref: '#/components/schemas/Pet' }),
      components: { schemas: { Pet: { $ref: 'schemas/pet.json', title: 'A pet' } } },
    };
    const { model, diagnostics } = load({ 'openrpc.json': document, 'schemas/pet.json': pet });
    expect(diagnostics).toEqual([]);
    expect(model?.schemas).toEqual([
      {
        name: 'Pet',
        kind: 'plain',
        schema: {
          title: 'A pet',
          type: 'object',
          properties: { mate: { $ref: '#/components/schemas/Pet' } },
        },
      },
    ]);
  });

  test('is another one when it rules out more', () => {
    const document = {
      ...answer({ $ref: '#/components/schemas/Pet' }),
      components: { schemas: { Pet: { $ref: 'schemas/pet.json', required: ['mate'] } } },
    };
    const { model, diagnostics } = load({ 'openrpc.json': document, 'schemas/pet.json': pet });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['SPEC021', 'warning'],
    ]);
    expect(model?.schemas.map(({ name }) => name)).toEqual(['Pet', 'SchemasPet']);
  });
});

describe('schemas that would have one name', () => {
  const named = (title: string): object => ({ type: 'object', title });
  const files = {
    'common/user.json': named('common'),
    'billing/user.json': named('billing'),
    'billing/parts.json': { definitions: { User: named('part') } },
  };
  const refer = (...references: readonly string[]): object =>
    answer({ anyOf: references.map(($ref) => ({ $ref })) });
  /** Title by name. */
  const namesOf = ({ model }: LoadResult): object =>
    Object.fromEntries(model!.schemas.map(({ name, schema }) => [name, Object(schema).title]));

  test('are named after their folders and files, in whatever order they are met', () => {
    const references = Object.keys(files).map((file) =>
      file.includes('parts') ? `${file}#/definitions/User` : file,
    );
    const expected = { CommonUser: 'common', BillingUser: 'billing', BillingPartsUser: 'part' };
    for (const order of [references, references.toReversed()]) {
      expect(namesOf(load({ 'openrpc.json': refer(...order), ...files }))).toEqual(expected);
    }
  });

  test('leave the name to a component', () => {
    const document = {
      ...refer('common/user.json', '#/components/schemas/User', '#/x-extra/definitions/User'),
      components: { schemas: { User: named('component') } },
      'x-extra': { definitions: { User: named('definition') } },
    };
    const { diagnostics, ...loaded } = load({ 'openrpc.json': document, ...files });
    expect(namesOf({ diagnostics, ...loaded })).toEqual({
      User: 'component',
      CommonUser: 'common',
      DefinitionsUser: 'definition',
    });
    const places = diagnostics.map(({ file, message }) => [file.split('/').slice(-2), message]);
    expect(JSON.stringify(places)).toMatch(/common","user.json".*CommonUser/);
  });

  test('keep the names that an extension gives them, as long as no component has one', () => {
    const references = ['#/x-schemas/User', '#/x-schemas/Money', '#/components/schemas/User'];
    const document = {
      ...refer(...references),
      components: { schemas: { User: named('component') } },
      'x-schemas': { User: named('extension'), Money: named('money') },
    };
    expect(namesOf(load({ 'openrpc.json': document }))).toEqual({
      User: 'component',
      XSchemasUser: 'extension',
      Money: 'money',
    });
  });

  test('are numbered when nothing tells them apart', () => {
    const keys = ['a-b', 'a.b', 'a b'];
    const document = {
      ...answer(true),
      components: { schemas: Object.fromEntries(keys.map((key) => [key, named(key)])) },
    };
    const shuffled = {
      schemas: Object.fromEntries(keys.map((key) => [key, named(key)]).toReversed()),
    };
    const expected = { AB: 'a b', AB2: 'a-b', AB3: 'a.b' };
    expect(namesOf(load({ 'openrpc.json': document }))).toEqual(expected);
    expect(namesOf(load({ 'openrpc.json': { ...document, components: shuffled } }))).toEqual(
      expected,
    );
  });
});

test.each([
  ['result', { result: { $ref: './note.json' } }],
  ['tag', { tags: [{ $ref: './note.json' }] }],
  ['link', { links: [{ $ref: './note.json' }] }],
  ['example', { examples: [{ $ref: './note.json' }] }],
  [
    'param of an example',
    {
      examples: [{ name: 'e', params: [{ $ref: './note.json' }], result: { name: 'r', value: 1 } }],
    },
  ],
])('a file that is no %s is refused where a method asks for one', (_, more) => {
  const method = { name: 'a', params: [], ...more };
  const { model, diagnostics } = load({
    'openrpc.json': { ...head, methods: [method] },
    'note.json': { hello: 'there' },
  });
  expect(model).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { code, file } of diagnostics) {
    expect({ code, file }).toEqual({ code: 'SPEC003', file: expect.stringMatching(/note\.json$/) });
  }
});
