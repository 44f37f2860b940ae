import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { addNull } from './add-null.ts';

const pet = { type: 'object', required: ['name'] };

test.each([
  [{ type: 'string' }, { type: ['string', 'null'] }],
  [{ type: ['string', 'null'] }, { type: ['string', 'null'] }],
  [
    { type: 'string', enum: ['a'] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [{ anyOf: [pet] }, { anyOf: [pet, { type: 'null' }] }],
  [
    { type: 'object', oneOf: [pet, { type: ['object', 'null'] }] },
    { type: ['object', 'null'], oneOf: [pet, { type: ['object', 'null'] }] },
  ],
  [{ description: 'Any' }, { description: 'Any' }],
  [
    { title: 'Pet', $ref: '#/definitions/Pet', minProperties: 2 },
    { title: 'Pet', anyOf: [{ $ref: '#/definitions/Pet', minProperties: 2 }, { type: 'null' }] },
  ],
  [{ const: 1 }, { anyOf: [{ const: 1 }, { type: 'null' }] }],
])('%j lets null through', (schema, nullable) => {
  expect(addNull(schema)).toEqual(nullable);
  const ajv = new Ajv({ allowUnionTypes: true });
  expect(ajv.validate({ ...addNull(schema), definitions: { Pet: pet } }, null)).toBe(true);
});
