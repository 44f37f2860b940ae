import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literalUnion, renderTypes } from '@openrpc-kit/emit';
import { loadModel, type Schema } from '@openrpc-kit/model';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { loadValidators } from '../../../../generators/validators/test/load-generated.ts';
import { findRefused } from './type-proof.fixture.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'random-types-')));
afterAll(() => rmSync(folder, { recursive: true }));

const count = 150;
const seed = 20_261_124;
const names = Array.from({ length: count }, (_, index) => `Schema${index}`);
const keys = fc.constantFrom('a', 'b', 'c-d', 'x-e');
const scalars = fc.constantFrom(null, true, false, 0, 1, 2, 1.5, '', 'a', 'ab');
const small = fc.nat({ max: 2 });

/**
 * Objects are empty or have `a`, which every schema of objects knows: TypeScript refuses one that has
 * nothing in common with a type, though the type asks for nothing.
 */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    { weight: 3, arbitrary: scalars },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant({}) },
    {
      weight: 5,
      arbitrary: fc.record(
        { a: tie('value'), b: tie('value'), 'c-d': tie('value'), 'x-e': tie('value') },
        { requiredKeys: ['a'], noNullPrototype: true },
      ),
    },
  ),
}));

/**
 * Schemas of any keywords, but for those where a type is narrower on purpose: `properties` and
 * `items` come with a `type`, and a list of items with its length.
 */
const { schema } = fc.letrec<{ schema: Schema; inner: Schema }>((tie) => {
  const some = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
  const pick = (keywords: object, ...requiredKeys: string[]): fc.Arbitrary<Schema> =>
    fc.record(keywords as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys,
      noNullPrototype: true,
    }) as fc.Arbitrary<Schema>;
  const members = fc.record(
    { a: tie('inner'), b: tie('inner'), 'x-e': tie('inner') },
    { requiredKeys: ['a'], noNullPrototype: true },
  );
  const word = fc.constantFrom('boolean', 'integer', 'null', 'number', 'string');
  return {
    inner: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...names).map(refer) },
      { weight: 4, arbitrary: tie('schema') },
    ),
    schema: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      pick({ type: word, minimum: small, maxLength: small, nullable: fc.boolean() }, 'type'),
      pick({ type: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) }, 'type'),
      pick({ enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 4 }) }, 'enum'),
      pick({ const: scalars }, 'const'),
      fc.boolean(),
      pick({ type: fc.constant('array'), items: tie('inner'), maxItems: small }, 'type'),
      fc
        .tuple(fc.array(tie('inner'), { minLength: 1, maxLength: 2 }), tie('inner'))
        .map(([items, additionalItems]): Schema => {
          return { type: 'array', items, additionalItems, minItems: items.length };
        }),
      pick(
        {
          type: fc.constantFrom('object', ['object', 'null']),
          properties: members,
          required: fc.uniqueArray(keys, { maxLength: 2 }),
          additionalProperties: tie('inner'),
          nullable: fc.boolean(),
        },
        'type',
        'properties',
      ),
      pick(
        {
          type: fc.constant('object'),
          properties: members,
          patternProperties: fc.record(
            { '^x-': tie('inner'), '.*': tie('inner') },
            { requiredKeys: [], noNullPrototype: true },
          ),
          additionalProperties: tie('inner'),
        },
        'type',
        'properties',
        'patternProperties',
      ),
      pick({ anyOf: some }, 'anyOf'),
      pick({ oneOf: some }, 'oneOf'),
      pick({ allOf: some }, 'allOf'),
      pick({ not: tie('schema') }, 'not'),
      // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
      pick({ if: tie('schema'), then: tie('schema'), else: tie('schema') }, 'if'),
    ),
  };
});

function refer(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

test('what a validator of a random schema accepts, its type holds', async () => {
  const schemas = fc.sample(schema, { numRuns: count, seed });
  const file = join(folder, 'openrpc.json');
  const document = {
    openrpc: '1.3.2',
    info: { title: 'Random', version: '1' },
    methods: names.map((name) => ({
      name,
      params: [],
      result: { name: 'r', schema: refer(name) },
    })),
    components: { schemas: Object.fromEntries(names.map((name, at) => [name, schemas[at]])) },
  };
  writeFileSync(file, JSON.stringify(document));
  const { model, diagnostics } = loadModel(file);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const types = await renderTypes(model!);
  const validators = await loadValidators(model!, types);
  const samples = fc.sample(value, { numRuns: 600, seed });
  const proofs = names.flatMap((name, index) => {
    const accepts = validators[`is${name}`] as (value: unknown) => boolean;
    const accepted = samples.filter(accepts).map((each) => literalUnion([each]));
    const written = JSON.stringify(schemas[index]);
    return [...new Set(accepted)]
      .slice(0, 12)
      .map(
        (text, at) =>
          `export const p${index}_${at}: ${text} extends ${name} ? true : false = true; // ${written}`,
      );
  });
  const declared = [...types.schemas.values()].map(({ code }) => code);
  const refused = findRefused(
    join(folder, 'proof.ts'),
    [...declared, ...proofs].join('\n').split('\n'),
  );
  expect(refused).toEqual([]);
  expect(proofs.length).toBeGreaterThan(400);
}, 60_000);
