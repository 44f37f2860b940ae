import type { ApiModel, Schema } from '@openrpc-kit/model';
import * as fc from 'fast-check';
import {
  type Leaves,
  type Values,
  valuesOf,
} from '../../../packages/validators/test/values-of-schema.ts';

/**
 * Values that look like what a schema of any document asks for. Many are right; some break a bound,
 * a `pattern` or a `format`.
 */
export function roughValuesOf(schema: Schema, model: ApiModel): Values {
  return schema === false ? fc.jsonValue({ maxDepth: 1 }) : valuesOf(schema, model, rough);
}

const texts = fc.constantFrom(
  '',
  'a',
  'some text',
  '0x1f',
  '0x',
  '2026-10-01',
  '2026-02-30',
  'https://example.org/a',
  'a@example.org',
  'latest',
  '12',
);

const rough: Leaves = {
  integer: () => fc.integer({ min: -5, max: 200 }),
  number: () => fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constant(0.5)),
  string: () => fc.oneof(texts, fc.string({ maxLength: 8 })),
  name: texts,
  items: 3,
};
