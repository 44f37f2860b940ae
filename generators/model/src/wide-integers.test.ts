import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { loadModel } from './load-model.ts';
import { chooseWideIntegers } from './wide-integers.ts';

const ajv = new Ajv({ strict: false, validateFormats: false });

test.each([
  [{ type: 'integer', format: 'uint64' }, '18446744073709551615', '-1'],
  [{ type: 'integer', format: 'int64', minimum: 0 }, '-9223372036854775808', '1.5'],
  [{ type: ['integer', 'null'], format: 'i128', enum: [7, null] }, '7', '8'],
  [{ type: 'number', format: 'int64', const: 5 }, '5', '6'],
])('%j as digits', (schema, good, bad) => {
  const text = ajv.compile(chooseWideIntegers(schema, 'string'));
  expect([text(good), text(bad), text(7)]).toEqual([true, false, false]);
  const either = ajv.compile(chooseWideIntegers(schema, 'either'));
  const number = 'const' in schema ? schema.const : 7;
  expect([either(good), either(bad), either(number)]).toEqual([true, false, true]);
  expect(chooseWideIntegers(schema, 'number')).toBe(schema);
});

test.each([
  { type: 'integer' },
  { type: 'integer', format: 'int32' },
  { type: 'string', format: 'int64' },
  { format: 'int64' },
])('%j is no wide integer', (schema) => {
  for (const choice of ['number', 'string', 'either'] as const)
    expect(chooseWideIntegers(schema, choice)).toBe(schema);
});

test('a model is loaded with the choice made, its defaults and examples too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-wide-'));
  const schema = { type: 'integer', format: 'int64', default: 5, examples: [7], title: 'Nonce' };
  const params = [{ name: 'nonce', schema: { type: 'array', items: schema } }];
  const file = join(folder, 'openrpc.json');
  const document = { openrpc: '1.3.2', info: { title: 'Chain', version: '1' } };
  writeFileSync(file, JSON.stringify({ ...document, methods: [{ name: 'send', params }] }));
  const items = (options: object): unknown =>
    (loadModel(file, options).model!.methods[0]!.params[0]!.schema as { items: unknown }).items;
  expect(items({})).toEqual(schema);
  const digits = {
    ...schema,
    type: 'string',
    pattern: '^-?[0-9]+$',
    default: '5',
    examples: ['7'],
  };
  expect(items({ wideIntegers: 'string' })).toEqual(digits);
  expect(items({ wideIntegers: 'either' })).toMatchObject({
    title: 'Nonce',
    anyOf: [{ type: 'integer', format: 'int64' }, { type: 'string' }],
  });
  rmSync(folder, { recursive: true });
});
