import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import { createHandlers } from './msw.ts';

const mock = createMock({ legs: 20 });
const server = setupServer(...createHandlers({ http, HttpResponse }, mock));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => mock.reset());
afterAll(() => server.close());

const call = (): Promise<Response> =>
  fetch('https://dataapi.callgear.com/v2.0', {
    method: 'POST',
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'get.account',
      params: { access_token: mock.accessToken },
    }),
  });

test('a program that calls the service gets the answers of the mock', async () => {
  expect(await (await call()).json()).toMatchObject({
    id: 1,
    result: { data: [{ app_id: 1001 }] },
  });
});

test('other verbs, and ordered faults, come as they do elsewhere', async () => {
  expect((await fetch('https://dataapi.callgear.com/v2.0')).status).toBe(405);
  mock.faults.order({ status: 503 });
  expect((await call()).status).toBe(503);
  mock.faults.order({ spoil: 'garble' });
  await expect(call().then((reply) => reply.json())).rejects.toThrow(SyntaxError);
  mock.faults.order({ error: 'internal_error' });
  expect(await (await call()).json()).toMatchObject({
    error: { data: { mnemonic: 'internal_error' } },
  });
});

test('a connection that is dropped makes fetch fail', async () => {
  mock.faults.order({ spoil: 'drop' });
  await expect(call()).rejects.toThrow(TypeError);
});

test('another address is nobody’s', async () => {
  const other = createHandlers({ http, HttpResponse }, mock, 'https://other.example');
  server.use(...other);
  expect((await fetch('https://other.example/v2.0')).status).toBe(405);
});
