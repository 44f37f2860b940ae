import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { catchError, fakeService } from '../test/fake-service.ts';
import { createClient } from './client.ts';
import { rpcMethod } from './method.ts';
import { validation, type Validate } from './validation.ts';

const echo = rpcMethod<{ text: unknown }, unknown>({ name: 'echo' });
const other = rpcMethod<object, unknown>({ name: 'constructor' });
const isText: Validate = (value) =>
  typeof (value as { text?: unknown } | null)?.text === 'string'
    ? { ok: true }
    : { ok: false, issues: [{ message: 'text is no string', field: 'text' }, { message: 'x' }] };

function setUp(validators: object, answer: unknown = { text: 'ok' }) {
  const service = fakeService(() => answer);
  const hooks = [validation(validators, {})];
  return {
    ...service,
    client: createClient({}, { url: 'https://x.example', fetch: service.fetch, hooks }),
  };
}

test('params that do not fit are not sent', async () => {
  const { client, received } = setUp({ params: { echo: isText } });
  expect(await catchError(echo(client, { text: 1 }))).toMatchObject({
    kind: 'validation',
    subject: 'params',
    message: 'echo: the params do not fit: text is no string (and 1 more)',
    issues: [{ field: 'text' }, {}],
  });
  expect(received).toEqual([]);
  expect(await echo(client, { text: 'a' })).toEqual({ text: 'ok' });
});

test('params are validated in the form in which they are sent', async () => {
  const seen: unknown[] = [];
  const note: Validate = (value) => {
    seen.push(value);
    return { ok: true };
  };
  const { client, received } = setUp({ params: { add: note } });
  const add = rpcMethod<object, unknown>({ name: 'add', positions: ['a', 'b', 'c'] });
  await add(client, { b: 2 });
  expect(seen).toEqual([[null, 2]]);
  expect(received[0]?.params).toEqual(seen[0]);
});

test('a result that does not fit is not handed over', async () => {
  const { client } = setUp({ results: { echo: isText } }, { text: null });
  expect(await catchError(echo(client, { text: 1 }))).toMatchObject({
    kind: 'validation',
    subject: 'result',
  });
});

test('no secret stands in an issue: neither one that was sent nor one that came', async () => {
  const whole: Validate = (value) => ({
    ok: false,
    issues: [{ message: `odd: ${JSON.stringify(value)}`, field: 'password', value }],
  });
  const api = { secrets: ['access_token', 'login', 'password'] };
  const answer = { data: { access_token: 'fresh-token', expire_at: 1 } };
  const { fetch } = fakeService(() => answer);
  const login = rpcMethod<object, unknown>({ name: 'login.user' });
  for (const validators of [
    { params: { 'login.user': whole } },
    { results: { 'login.user': whole } },
  ]) {
    const hooks = [validation(validators, api)];
    const client = createClient(api, { url: 'https://x.example', fetch, hooks });
    const error = await catchError(login(client, { login: 'somebody', password: 123_456 }));
    const text = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
    expect(text).toContain('[redacted]');
    for (const secret of ['fresh-token', 'somebody', '123456', '123_456']) {
      expect(text).not.toContain(secret);
    }
  }
});

test('methods without a validator are not validated', async () => {
  const { client } = setUp({ params: {}, results: {} });
  expect(await other(client)).toEqual({ text: 'ok' });
});
