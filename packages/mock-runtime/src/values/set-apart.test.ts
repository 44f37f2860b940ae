import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { JsonSchema } from '../api-description.ts';
import { makeAccepted } from './make-value.ts';

const text = { type: 'string' };
const option = (properties: object): object => ({ type: 'object', properties });

test.each<[string, object]>([
  ['two', { oneOf: [option({ price: text }), option({ least: text, most: text })] }],
  [
    'three',
    {
      oneOf: [
        option({ a: text }),
        option({ b: { type: ['boolean', 'string'] } }),
        option({ c: text }),
      ],
    },
  ],
  [
    'inside',
    {
      type: 'object',
      required: ['fee'],
      properties: {
        fee: { oneOf: [option({ a: text }), option({ b: { $ref: '#/components/schemas/Text' } })] },
      },
    },
  ],
  [
    'open and closed',
    { oneOf: [option({ a: text }), { ...option({ b: text }), additionalProperties: false }] },
  ],
])('%s alternatives without required members: a value is of one of them', (_name, schema) => {
  const ajv = new Ajv({ strict: false });
  const check = ajv.compile({ allOf: [schema], components: { schemas: { Text: text } } });
  const schemas: Record<string, JsonSchema> = { Text: text };
  const make = (): unknown =>
    makeAccepted(schema as JsonSchema, schemas, 1, (value) => check(value));
  const value = make();
  expect(value).toBeDefined();
  expect(make()).toEqual(value);
});
