import { createParamsValidator, type SchemaCheck } from '@openrpc-kit/validators-runtime';
import { expect, test } from 'vitest';

const secret = 'hunter2-hunter2';

/** Fails with what it is told to, as a generated check would. */
function failWith(keyword: string, error: object): SchemaCheck {
  const errors = [{ instancePath: '', schemaPath: '#', params: {}, keyword, ...error }];
  return Object.assign(() => false, { errors });
}

test.each([
  [
    'a secret of the wrong form',
    failWith('pattern', { instancePath: '/token', data: secret, parentSchema: { pattern: 'x' } }),
  ],
  [
    'a secret under a misspelt name',
    failWith('additionalProperties', {
      params: { additionalProperty: 'tokne' },
      data: { tokne: secret },
      parentSchema: { properties: { token: {} } },
    }),
  ],
  [
    'params that are a secret',
    failWith('type', {
      params: { type: 'object' },
      data: secret,
      parentSchema: { type: 'object' },
    }),
  ],
])('%s never shows', (_, check) => {
  const validate = createParamsValidator(check, {
    method: 'login',
    names: ['token'],
    structure: 'by-name',
    errors: {},
    secrets: ['token'],
  });
  const result = validate({ tokne: secret, token: secret });
  expect(result.ok).toBe(false);
  expect(JSON.stringify(result)).not.toContain(secret);
});
