import { expect, test } from 'vitest';
import type { JsonValue } from '../json.ts';
import { Redaction } from './redact.ts';

function redact(learned: JsonValue, value: JsonValue, names: readonly string[] = []): JsonValue {
  const redaction = new Redaction(names);
  redaction.learnFrom(learned);
  return redaction.redact(value);
}

test.each<[JsonValue, JsonValue]>([
  [
    { access_token: 'a', Password: 'b', login: 'c' },
    { access_token: '***', Password: '***', login: '***' },
  ],
  [
    { api_key: 5, apiKey: 'x', pin_secret: true },
    { api_key: 0, apiKey: '***', pin_secret: true },
  ],
  [{ tokens: ['a', { b: 'c', d: 1, e: null }] }, { tokens: ['***', { b: '***', d: 0, e: null }] }],
  [[{ user: { new_password: ['p'] } }], [{ user: { new_password: ['***'] } }]],
  [
    { name: 'kept', list: [1, 'x'] },
    { name: 'kept', list: [1, 'x'] },
  ],
])('%j is stored as %j', (value, stored) => {
  expect(redact(null, value)).toEqual(stored);
});

test('names of the document hold secrets too', () => {
  expect(redact(null, { pin: '1234', other: '1' }, ['pin'])).toEqual({ pin: '***', other: '1' });
});

test('a long secret is taken out wherever it comes again, in texts, names and values', () => {
  const secret = 'abcdef123456';
  const value = {
    message: `Token ${secret} is wrong, ${secret}`,
    [secret]: [secret, `x${secret}`],
  };
  expect(redact({ token: secret }, value)).toEqual({
    message: 'Token *** is wrong, ***',
    '***': ['***', 'x***'],
  });
});

test('a short one where it stands alone', () => {
  const value = { field: 'login', value: 'me', message: 'some text', count: 17, other: 7 };
  expect(redact({ login: 'me', password: 7 }, value)).toEqual({
    field: 'login',
    value: '***',
    message: 'some text',
    count: 17,
    other: 7,
  });
});

test('a number is hidden by its name only, and no number is learned', () => {
  const value = { tokenId: 18, max_tokens: 18, copies: 18, pin_password: 18, login_count: 18 };
  expect(redact({ password: 18, tokenId: 18 }, value)).toEqual({ ...value, pin_password: 0 });
});

test.each(['access_token', 'sessionToken', 'apiKeys', 'token_hash', 'secretKey', 'old_password_2'])(
  '%s holds a secret',
  (name) => expect(redact(null, { [name]: 'text' })).toEqual({ [name]: '***' }),
);

test.each(['tokenAddress', 'token_count', 'loginAttempt', 'tokenizer', 'monkey'])(
  '%s holds none',
  (name) => expect(redact(null, { [name]: 'text' })).toEqual({ [name]: 'text' }),
);

test('nothing is learned of what is empty, or no secret', () => {
  expect(redact({ token: '', name: 'visible' }, ['', 'visible'])).toEqual(['', 'visible']);
});
