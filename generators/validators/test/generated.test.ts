import { loadModel } from '@openrpc-kit/model';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle, generateFiles, loadValidators, makeTypes } from './load-generated.ts';
import { makeModel } from './make-model.ts';

const specFile = join(import.meta.dirname, '../../../specs/callgear-data-api/openrpc.json');

function loadApi() {
  const { model } = loadModel(specFile);
  if (!model) throw new Error('the document has errors');
  return model;
}

test('the same model gives the same bytes', async () => {
  expect(await generateFiles(loadApi())).toEqual(await generateFiles(loadApi()));
});

test('a schema that is added changes no other module', async () => {
  const schemas = { Leg: { type: 'object', properties: { id: { type: 'integer' } } } };
  const files = async (more: object): Promise<Map<string, string>> => {
    const model = makeModel({ schemas: { ...more, ...schemas } });
    return new Map((await generateFiles(model)).map(({ path, text }) => [path, text]));
  };
  const before = await files({});
  const after = await files({ Account: { type: 'array', items: { minLength: 2 } } });
  for (const path of ['schemas/leg.js', 'schemas/leg.d.ts'])
    expect(after.get(path)).toBe(before.get(path));
});

test('schemas that differ in case only would share a module nowhere', async () => {
  const model = makeModel({ schemas: { ABc: true, AbC: true, aBc: true, Con: true, con: true } });
  const paths = (await generateFiles(model)).map(({ path }) => path.toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain('schemas/con--.js');
});

test('a schema that cannot be compiled is named', async () => {
  const model = makeModel({ schemas: { Broken: { type: 'string', pattern: '(' } } });
  await expect(generateFiles(model, makeTypes(model))).rejects.toThrow(
    /^no validator can be made of Broken: .*regular expression/,
  );
});

test('a value nested deeper than the stack is an issue, for guards and validators', async () => {
  const model = makeModel({
    schemas: {
      Tree: { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } },
    },
  });
  const validators = await loadValidators(model);
  let deep: object = {};
  for (let level = 0; level < 100_000; level++) deep = { child: deep };
  expect((validators['isTree'] as (value: unknown) => boolean)(deep)).toBe(false);
  const validate = validators['validateTree'] as (value: unknown) => unknown;
  expect(validate(deep)).toMatchObject({
    ok: false,
    issues: [{ message: 'Tree: expected a value that is nested less deeply, got an object.' }],
  });
});

test('a document without conventions has no mnemonics, and takes params that it does not name', async () => {
  const model = makeModel({
    methods: [
      {
        name: 'add',
        typeName: 'Add',
        slug: 'add',
        paramsSchema: { type: 'object', required: ['a'], properties: { a: { type: 'number' } } },
      },
    ],
  });
  const { paramsValidators, resultValidators } = await loadValidators(model);
  expect(paramsValidators['add']!({ a: 1, b: 2 }).ok).toBe(true);
  expect(paramsValidators['add']!({})).toMatchObject({
    ok: false,
    issues: [{ fault: 'missing-param', mnemonic: undefined, code: -32602 }],
  });
  // A notification has no result.
  expect(resultValidators['add']).toBeUndefined();
  expect(paramsValidators['constructor']).toBeUndefined();
});

test('formats that are patterns bring no module along', async () => {
  const model = makeModel({ schemas: { Mail: { type: 'string', format: 'email' } } });
  const files = await generateFiles(model);
  expect(files.map(({ path }) => path)).not.toContain('formats.js');
  const dated = makeModel({ schemas: { Day: { type: 'string', format: 'date' } } });
  const text = await bundle(await generateFiles(dated), `export { isDay } from './index.js';`);
  expect(text).not.toMatch(/\brequire\(|from "ajv/);
});

/** How ajv asks for a whole number. */
const integerCode =
  '((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0))';

test('numbers that JSON cannot write are no numbers', async () => {
  const model = makeModel({
    schemas: {
      Count: { type: 'integer' },
      Share: { type: ['number', 'null'] },
      Text: { const: integerCode },
    },
  });
  const { isCount, isShare, isText } = (await loadValidators(model)) as Readonly<
    Record<string, (value: unknown) => boolean>
  >;
  const values = [1, -0, 2 ** 53, 1e300, 0.5, NaN, Infinity, -Infinity];
  expect(values.filter((value) => isCount!(value))).toEqual([1, -0, 2 ** 53, 1e300]);
  expect(values.filter((value) => isShare!(value))).toEqual([1, -0, 2 ** 53, 1e300, 0.5]);
  // A text of the document is not taken for code.
  expect(isText!(integerCode)).toBe(true);
});
