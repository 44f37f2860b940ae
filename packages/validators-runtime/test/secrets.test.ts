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

test.each<[string, unknown, object]>([
  ['a member of it', { pin: secret }, { instancePath: '/by/pin', data: secret }],
  ['the whole of it', { pin: secret }, { instancePath: '/by', data: { pin: secret } }],
  ['one of several', [{ pin: secret }], { instancePath: '/by/0/pin', data: secret }],
  ['a list around it', [{ pin: secret }], { instancePath: '/by', data: [{ pin: secret }] }],
])('nor does one inside of a param: %s is wrong', (_, by, error) => {
  const rules = { method: 'open', names: ['by'], structure: 'by-name', errors: {} } as const;
  const check = failWith('type', { ...error, params: { type: 'number' }, parentSchema: {} });
  const result = createParamsValidator(check, { ...rules, secrets: ['pin'] })({ by });
  expect(result.ok).toBe(false);
  expect(JSON.stringify(result)).not.toContain(secret);
  const open = createParamsValidator(check, { ...rules, secrets: ['other'] })({ by });
  expect(JSON.stringify(open)).toContain(secret);
});
