import type { ApiModel, NamedSchema, Schema } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { formatFile } from './format-file.ts';
import { renderTypes } from './render-types.ts';

/** Only what renderTypes reads of a model. */
function modelOf(schemas: readonly NamedSchema[]): ApiModel {
  return { schemas, methods: [] } as unknown as ApiModel;
}

async function render(schema: Schema, kind: NamedSchema['kind'] = 'plain'): Promise<string> {
  const { schemas } = await renderTypes(modelOf([{ name: 'Thing', schema, kind }]));
  const { code } = schemas.get('Thing') as { code: string };
  expect(await formatFile('thing.ts', code)).toBe(`${code}\n`);
  return code;
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test.each<[string, Schema, string]>([
  ['anything', true, 'export type Thing = unknown;'],
  ['nothing', false, 'export type Thing = never;'],
  ['an array without items', { type: 'array' }, 'export type Thing = unknown[];'],
  [
    'a tuple',
    { type: 'array', items: [{ type: 'string' }, true] },
    'export type Thing = [string, unknown];',
  ],
  [
    'a list of literals',
    { type: 'array', items: { enum: ['a', "b'"] } },
    `export type Thing = ('a' | "b'")[];`,
  ],
  ['a constant', { const: { a: null } }, 'export type Thing = { a: null };'],
  [
    'an alternative that says nothing',
    { oneOf: [{ type: 'string' }, {}] },
    'export type Thing = string | unknown;',
  ],
  [
    'an alternative that is itself',
    { anyOf: [{ type: 'string' }, { anyOf: [ref('Thing'), { type: 'null' }] }] },
    'export type Thing = string | null;',
  ],
  [
    'a recursive schema',
    { type: 'object', properties: { next: ref('Thing') } },
    'export interface Thing {\n  next?: Thing;\n}',
  ],
  [
    'an open list of values',
    { type: ['string', 'null'], 'x-known-values': [{ value: 'a' }] },
    "export type Thing = 'a' | (string & {}) | null;",
  ],
])('%s', async (_, schema, expected) => {
  expect(await render(schema)).toBe(expected);
});

test('properties named like members of every object are properties', async () => {
  const names = ['hasOwnProperty', '__proto__', 'constructor', 'toString'];
  const schema: Schema = {
    type: 'object',
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  };
  const code = await render(schema);
  for (const name of names) expect(code).toMatch(new RegExp(`^  ['"]?${name}['"]?: string;$`, 'm'));
});

test('every field of a row is there: the client picks by the fields asked for', async () => {
  const row: Schema = {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: ['string', 'null'] } },
  };
  expect(await render(row, 'row')).toBe(
    'export interface Thing {\n  id: number;\n  name: string | null;\n}',
  );
  expect(await render(row)).toContain('id?: number;');
});

test('names what a declaration refers to, but not itself', async () => {
  const { schemas } = await renderTypes(
    modelOf([
      { name: 'Thing', kind: 'plain', schema: { anyOf: [ref('B'), ref('A'), ref('Thing')] } },
    ]),
  );
  expect(schemas.get('Thing')?.references).toEqual(['A', 'B']);
});
