import type { Schema } from '@openrpc-kit/model';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import differences from './draft-07/differences.json' with { type: 'json' };
import { loadValidators, makeTypes } from './load-generated.ts';
import { makeModel } from './make-model.ts';

interface Group {
  readonly name: string;
  readonly schema: Schema;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

/** Every keyword of draft-07, with values that it allows and values that it does not. */
const groups = JSON.parse(
  readFileSync(join(import.meta.dirname, 'draft-07/keywords.json'), 'utf8'),
) as Group[];

const model = makeModel({
  schemas: Object.fromEntries(groups.map(({ schema }, index) => [`Schema${index}`, schema])),
});
const validators = await loadValidators(model, makeTypes(model));

function guardOf(index: number): (value: unknown) => boolean {
  return validators[`isSchema${index}`] as (value: unknown) => boolean;
}

describe('each keyword of draft-07', () => {
  test.each(groups.map((group, index) => ({ ...group, index })))(
    '$name',
    ({ valid, invalid, index }) => {
      const judged = [...valid, ...invalid].map((value) => [value, guardOf(index)(value)]);
      expect(judged).toEqual([
        ...valid.map((value) => [value, true]),
        ...invalid.map((value) => [value, false]),
      ]);
    },
  );
});

test('ajv at run time agrees, but for the differences that are listed', () => {
  const differing = groups.filter(({ schema, valid, invalid }) => {
    const validate = compileAtRunTime(schema);
    return !valid.every((value) => validate(value)) || invalid.some((value) => validate(value));
  });
  expect(differing.map(({ name }) => name)).toEqual(Object.keys(differences.cases));
});

function compileAtRunTime(schema: Schema): (value: unknown) => boolean {
  const ajv = new Ajv({ strict: false, logger: false });
  formats.default(ajv);
  try {
    return ajv.compile(schema as object);
  } catch {
    return () => false;
  }
}
