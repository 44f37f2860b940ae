import type { Schema } from '@openrpc-kit/model';
import * as runtime from '@openrpc-kit/validators-runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignKeyword, toCheckSchema } from '../src/check-schema.ts';
import { compileCheck, type CompiledCheck } from '../src/compile-check.ts';
import type { LookUp } from '../src/look-up.ts';
import { printPlainCheck } from '../src/plain-check.ts';

const names = fc.constantFrom('a', 'b-c', '1', 'd/e~f', 'toString');
const scalars = fc.constantFrom<unknown>(null, true, 0, 1, 2, 1.5, NaN, '', 'a', 'ab', '😀😀');
const types = fc.constantFrom('array', 'boolean', 'integer', 'null', 'number', 'object', 'string');
const small = fc.nat({ max: 3 });

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 2 }).map((own) => {
      return Object.assign(Object.create({ a: 1, b: 2 }) as object, own);
    }),
  ),
})).value;

const other: Schema = { $ref: '#/components/schemas/Other' };

const schemas = fc.letrec<{ schema: Schema; inner: Schema }>((tie) => ({
  inner: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Schema>(true, {}, other), tie('schema')),
  schema: fc.record(
    {
      type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
      enum: fc.uniqueArray(
        scalars.filter((value) => value === value),
        { minLength: 1, maxLength: 4 },
      ),
      const: scalars.filter((value) => value === value),
      minimum: small,
      maximum: small,
      exclusiveMinimum: small,
      exclusiveMaximum: small,
      minLength: small,
      maxLength: small,
      pattern: fc.constantFrom('^a', 'b$', '^.$'),
      minItems: small,
      maxItems: small,
      items: tie('inner'),
      required: fc.uniqueArray(names, { maxLength: 2 }),
      properties: fc.dictionary(names, tie('inner'), { maxKeys: 3, noNullPrototype: true }),
      additionalProperties: fc.boolean(),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ) as fc.Arbitrary<Schema>,
})).schema;

/** The check of another module: it refuses texts. */
const checkOther: runtime.SchemaCheck = (value) => {
  const isRight = typeof value !== 'string';
  const error = {
    instancePath: '',
    schemaPath: '#/type',
    keyword: 'type',
    params: {},
    data: value,
  };
  checkOther.errors = isRight ? null : [error];
  return isRight;
};

function run({ code, name }: CompiledCheck): runtime.SchemaCheck {
  const given = { ...runtime, checkOther };
  const make = new Function(...Object.keys(given), `${code}\nreturn ${name};`);
  return make(...Object.values(given)) as runtime.SchemaCheck;
}

/** Errors with their schemas made; what is only for the code to know is told by ajv, too. */
function read(errors: readonly runtime.SchemaError[] | null | undefined): unknown {
  const made = (errors ?? []).map((error) => {
    const { parentSchema } = error;
    return {
      ...error,
      parentSchema: typeof parentSchema === 'function' ? (parentSchema() as unknown) : parentSchema,
    };
  });
  return JSON.parse(
    JSON.stringify(made, (key, value: unknown) => (key === foreignKeyword ? undefined : value)),
  );
}

test.each<LookUp>(['direct', 'own'])(
  'a plain check finds what ajv finds, looked up %s',
  (lookUp) => {
    fc.assert(
      fc.property(schemas, fc.array(values, { minLength: 5 }), (schema, judged) => {
        const options = { lookUp, dateFormat: undefined };
        const compiled = toCheckSchema(schema, lookUp, undefined);
        const plain = printPlainCheck(compiled, options);
        if (plain === undefined) throw new Error(`not plain: ${JSON.stringify(compiled)}`);
        const [ours, theirs] = [run(plain), run(compileCheck(compiled, options))];
        for (const value of judged) {
          expect(ours(value)).toBe(theirs(value));
          expect(read(ours.errors)).toEqual(read(theirs.errors));
        }
      }),
      { numRuns: 60 },
    );
  },
);
