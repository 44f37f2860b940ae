import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from './change.ts';
import { diffModels } from './diff-models.ts';
import { loadDocument, makeDocument } from './load-document.fixture.ts';
import {
  randomSchema,
  randomSchemas,
  randomValue,
  replaceOne,
  type RandomSchemas,
} from './random-schema.fixture.ts';

function compile({ schema, components }: RandomSchemas): ValidateFunction {
  const ajv = new Ajv({ strict: false });
  return ajv.compile({ allOf: [schema], components: { schemas: components } });
}

function diff(before: RandomSchemas, after: RandomSchemas): Change[] {
  return diffModels(
    loadDocument(makeDocument(before.schema, before.components)),
    loadDocument(makeDocument(after.schema, after.components)),
  );
}

/** An open object takes the new property already, but no caller sends what nobody has described. */
function isHarmful({ rule, severity }: Change, side: 'param' | 'result'): boolean {
  return rule.startsWith(`${side}-`) && (severity !== 'info' || rule === `${side}-property-added`);
}

const values = fc.array(randomValue, { minLength: 20, maxLength: 20 });

function expectSound(before: RandomSchemas, after: RandomSchemas, samples: unknown[]): void {
  const old = compile(before);
  const now = compile(after);
  const changes = diff(before, after);
  if (samples.some((value) => old(value) && !now(value))) {
    expect(changes.some((change) => isHarmful(change, 'param'))).toBe(true);
  }
  if (samples.some((value) => !old(value) && now(value))) {
    expect(changes.some((change) => isHarmful(change, 'result'))).toBe(true);
  }
}

describe('what is refused now harms callers, what may come now harms readers, says ajv, when', () => {
  test('one schema of many is replaced', () => {
    fc.assert(
      fc.property(
        randomSchemas,
        fc.nat(),
        randomSchema,
        values,
        (before, place, replacement, samples) => {
          expectSound(before, replaceOne(before, place, replacement), samples);
          expectSound(replaceOne(before, place, replacement), before, samples);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  test('all schemas are replaced', () => {
    fc.assert(
      fc.property(randomSchemas, randomSchemas, values, (before, after, samples) =>
        expectSound(before, after, samples),
      ),
      { numRuns: 50, seed: 7 },
    );
  });
});
