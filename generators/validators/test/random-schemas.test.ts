import type { Schema } from '@openrpc-kit/model';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { askAjv } from './ask-ajv.ts';
import { loadValidators, makeTypes } from './load-generated.ts';
import { makeModel } from './make-model.ts';

const names = fc.constantFrom('a', 'b', 'c', 'constructor', 'toString');
const scalars = fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 1.5, '', 'a', 'ab');
const types = fc.constantFrom('array', 'boolean', 'integer', 'null', 'number', 'object', 'string');
const small = fc.nat({ max: 3 });

/** Values small enough that schemas often care about them; ajv takes `{}` without a prototype for another `{}`. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/**
 * Schemas of any keywords, in any combination. They refer to each other and to themselves, a level
 * further down in the value each time, so that judging ends.
 */
function schemasOf(references: readonly string[]): fc.Arbitrary<Schema> {
  const reference: fc.Arbitrary<Schema> = fc.constantFrom(...references).map(($ref) => ({ $ref }));
  return fc.letrec<{ schema: Schema; keywords: Schema; inner: Schema }>((tie) => {
    const schemas = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
    const members = fc.dictionary(names, tie('inner'), { maxKeys: 3 });
    return {
      schema: fc.oneof(
        { maxDepth: 1, depthIdentifier: 'schema' },
        { weight: 1, arbitrary: fc.boolean() },
        { weight: 6, arbitrary: tie('keywords') },
      ),
      inner: fc.oneof({ weight: 1, arbitrary: reference }, { weight: 3, arbitrary: tie('schema') }),
      keywords: pickSome({
        type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
        enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 4 }),
        const: scalars,
        minimum: small,
        exclusiveMaximum: small,
        multipleOf: fc.constantFrom(1, 2, 0.5),
        minLength: small,
        maxLength: small,
        pattern: fc.constantFrom('^a', 'b$', '.'),
        items: fc.oneof(tie('inner'), fc.array(tie('inner'), { minLength: 1, maxLength: 3 })),
        additionalItems: tie('inner'),
        contains: tie('inner'),
        minItems: small,
        uniqueItems: fc.boolean(),
        required: fc.uniqueArray(names, { maxLength: 2 }),
        properties: members,
        patternProperties: fc.dictionary(fc.constantFrom('^a', 'o'), tie('inner'), {
          maxKeys: 2,
        }),
        additionalProperties: tie('inner'),
        propertyNames: tie('schema'),
        dependencies: fc.dictionary(
          names,
          fc.oneof(tie('schema'), fc.uniqueArray(names, { maxLength: 2 })),
          { maxKeys: 2 },
        ),
        maxProperties: small,
        if: tie('schema'),
        // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
        then: tie('schema'),
        else: tie('schema'),
        allOf: schemas,
        anyOf: schemas,
        oneOf: schemas,
        not: tie('schema'),
      }),
    };
  }).schema;
}

/** Schemas of a few keywords: of many, hardly a value would be right. */
function pickSome(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Schema> {
  return fc
    .subarray(Object.entries(keywords), { minLength: 1, maxLength: 4 })
    .chain((some) =>
      fc.record(Object.fromEntries(some), { noNullPrototype: true }),
    ) as fc.Arbitrary<Schema>;
}

const count = 80;
const schemaNames = Array.from({ length: count }, (_, index) => `Schema${index}`);
const references = schemaNames.map((name) => `#/components/schemas/${name}`);

test('generated validators and ajv at run time agree on random values of random schemas', async () => {
  const seed = 20_261_123;
  const schemas = Object.fromEntries(
    fc
      .sample(schemasOf(references), { numRuns: count, seed })
      .map((schema, index) => [schemaNames[index]!, schema]),
  );
  const model = makeModel({ schemas });
  const validators = await loadValidators(model, makeTypes(model));
  const ajv = new Ajv({ strict: false, ownProperties: true, logger: false });
  ajv.addSchema({ components: { schemas } }, 'document');
  const judged = { right: 0, wrong: 0 };
  for (const name of schemaNames) {
    const reference = ajv.compile({ $ref: `document#/components/schemas/${name}` });
    const accepts = validators[`is${name}`] as (value: unknown) => boolean;
    for (const value of fc.sample(values, { numRuns: 60, seed })) {
      const isRight = askAjv(reference, value);
      if (isRight === undefined) continue;
      expect([name, value, accepts(value)]).toEqual([name, value, isRight]);
      judged[isRight ? 'right' : 'wrong']++;
    }
  }
  // Both answers have to be frequent, or the agreement would mean little.
  expect(judged.right).toBeGreaterThan(300);
  expect(judged.wrong).toBeGreaterThan(300);
});
