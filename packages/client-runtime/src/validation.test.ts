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

test('a result that does not fit is not handed over', async () => {
  const { client } = setUp({ results: { echo: isText } }, { text: null });
  expect(await catchError(echo(client, { text: 1 }))).toMatchObject({
    kind: 'validation',
    subject: 'result',
  });
});

test('methods without a validator are not validated', async () => {
  const { client } = setUp({ params: {}, results: {} });
  expect(await other(client)).toEqual({ text: 'ok' });
});
