import {
  isCallLeg,
  isCallLegFilter,
  isCallLegSort,
  isCallSession,
  isCallSessionFilter,
} from '@callgear-data-api/validators';
import { paramsValidators, resultValidators } from '@callgear-data-api/validators/by-method';
import type { Schema } from '@openrpc-kit/model';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReference, loadApi } from './load-document.ts';
import { mutationsOf } from './mutations.ts';
import { valuesOf } from './values-of-schema.ts';

const model = loadApi();
const reference = createReference(model);

function schemaOf(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Values from the schema pass; mutated ones are judged as the standard document judges them. */
function expectAgreement(schema: Schema, accepts: (value: unknown) => boolean): void {
  const isRight = reference(schema);
  const values = valuesOf(schema, model);
  fc.assert(
    fc.property(values, (value) => {
      expect([isRight(value), accepts(value)]).toEqual([true, true]);
    }),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(mutationsOf(values), (value) => accepts(value) === isRight(value)),
    { numRuns: 500 },
  );
}

describe('schemas', () => {
  test.each([
    ['CallLeg', isCallLeg],
    ['CallSession', isCallSession],
    ['CallLegFilter', isCallLegFilter],
    ['CallSessionFilter', isCallSessionFilter],
    ['CallLegSort', isCallLegSort],
  ] as const)('%s', (name, accepts) => {
    expectAgreement(schemaOf(name), accepts);
  });
});

describe('results', () => {
  test.each(model.methods)('$name', ({ name, result }) => {
    if (!result) throw new Error('no result');
    expectAgreement(result.schema, (value) => resultValidators[name]!(value).ok);
  });
});

/** Rules that JSON Schema cannot state. */
const beyondSchema = new Set(['param-combination', 'period-too-long']);

describe('params', () => {
  test.each(model.methods)('$name', ({ name, paramsSchema }) => {
    expectAgreement(paramsSchema, (value) => {
      const result = paramsValidators[name]!(value);
      return (
        result.ok ||
        result.issues.every(
          ({ fault, field }) => beyondSchema.has(fault) && field.startsWith('date_'),
        )
      );
    });
  });
});

test('the first issue of wrong params is always of an error that the document has', () => {
  const { paramsSchema } = model.methods.find(({ name }) => name === 'get.call_legs_report')!;
  const errors = model.errors.map(({ mnemonic, code }) => [mnemonic, code]);
  fc.assert(
    fc.property(mutationsOf(valuesOf(paramsSchema, model)), (params) => {
      const result = paramsValidators['get.call_legs_report']!(params);
      for (const { mnemonic, code, message } of result.ok ? [] : result.issues) {
        expect(errors).toContainEqual([mnemonic, code]);
        expect(message).toMatch(/^[^\n]+[.?]$/);
      }
    }),
  );
});
