import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { fakeService } from '../test/fake-service.ts';
import { expectClean, facts, login, password, read, signIn, token } from '../test/secrets.ts';
import { openConnection } from './connection.ts';
import type { Hook } from './hook.ts';
import { rpcMethod } from './method.ts';

test('no secret stands in a printed client', () => {
  const options = { url: 'https://x.example', login, password, headers: { 'X-Api-Key': token } };
  expectClean(inspect(openConnection(facts, options), { depth: Infinity, showHidden: true }));
  expectClean(JSON.stringify(openConnection(facts, options)));
});

test('nor in what hooks of a user see of a request', async () => {
  const printed: string[] = [];
  const print: Hook = (next) => (request) => {
    printed.push(inspect(request, { depth: Infinity, showHidden: true }), JSON.stringify(request));
    printed.push(`${String(request.params['password'])}`, request.method.name);
    return next(request);
  };
  const { fetch, received } = fakeService(({ method }) =>
    method === 'login.user' ? { access_token: token } : 'done',
  );
  const options = { url: 'https://x.example', login, password, fetch, hooks: [print] };
  const { client } = openConnection(facts, options as never);
  await read(client);
  await signIn(client, { login, password });
  await read(client, { access_token: token });
  expect(received.map(({ params: sent }) => sent)).toEqual([
    { login, password },
    { access_token: token },
    { login, password },
    { access_token: token },
  ]);
  expect(printed).toContain('login.user');
  expect(printed).toContain('[redacted]');
  expectClean(printed.join('\n'));
});

test('nor of a reply; the caller gets it as it came, also when a hook has added to it', async () => {
  const printed: string[] = [];
  const print: Hook = (next) => async (request) => {
    const response = await next(request);
    printed.push(
      inspect(response, { depth: Infinity, showHidden: true }),
      JSON.stringify(response),
    );
    return { result: { ...(response.result as object), seen: true } };
  };
  const rows = [{ id: 1, note: null, access_token: token }, { access_token: null }];
  const { fetch } = fakeService(() => ({ data: { access_token: token, expires: 7 }, rows }));
  const options = { url: 'https://x.example', accessToken: token, fetch, hooks: [print] };
  const { client } = openConnection(facts, options as never);
  const result = await signIn(client, { login, password });
  expect(result).toEqual({ data: { access_token: token, expires: 7 }, rows, seen: true });
  expect(printed[1]).toBe(
    JSON.stringify({
      result: {
        data: { access_token: '[redacted]', expires: 7 },
        rows: [{ id: 1, note: null, access_token: '[redacted]' }, { access_token: null }],
      },
    }),
  );
  expectClean(printed.join('\n'));
});

test('nor of what stands deeper in params; what has no secret in it is not copied', async () => {
  const seen: unknown[] = [];
  const look: Hook = (next) => (request) => {
    seen.push(request.params);
    return next(request);
  };
  const { fetch, received } = fakeService(() => 'done');
  const options = { url: 'https://x.example', accessToken: 'key', fetch, hooks: [look] };
  const { client } = openConnection(facts, options as never);
  const open = rpcMethod<object, unknown>({ name: 'open' });
  const params = { by: { password, tries: [{ login }] }, at: new Date(0) };
  const plain = { by: { name: 'ann' } };
  await open(client, params);
  await open(client, plain);
  expect(received.map(({ params: sent }) => sent)).toEqual([
    { ...params, at: params.at.toJSON() },
    plain,
  ]);
  expect(seen[1]).toBe(plain);
  expect(JSON.stringify(seen)).toContain('1970');
  expectClean(inspect(seen, { depth: Infinity, showHidden: true }) + JSON.stringify(seen));
});
