import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  api,
  getAccount,
  loginUser,
  logoutUser,
  openConnection,
  servers,
  type ConnectionFacts,
  type ConnectOptions,
  type Hook,
} from '../src/methods.ts';

const facts: ConnectionFacts = {
  api,
  servers,
  session: {
    login: loginUser,
    logout: logoutUser,
    credentials: ['login', 'password'],
    token: 'access_token',
  },
};
let mock: MockServer;

beforeAll(async () => {
  mock = await startMockServer({ legs: 1 });
});
afterAll(() => mock.close());

test('single methods go through a client with all checks: hooks see no secret, wherever a call has one', async () => {
  const seen: string[] = [];
  const print: Hook = (next) => (request) => {
    seen.push(`${request.method.name} ${JSON.stringify(request.params)} ${inspect(request)}`);
    return next(request);
  };
  const { login, password, url } = mock;
  const options: ConnectOptions = { login, password, url, hooks: [print] };
  const { client, close } = openConnection(facts, options);
  expect((await getAccount(client)).data[0]?.timezone).toBe('Europe/London');
  await loginUser(client, { login, password });
  await close();
  expect(seen.map((text) => text.split(' ')[0])).toEqual(['get.account', 'login.user']);
  expect(seen[1]).toContain('[redacted]');
  for (const secret of [login, password, mock.accessToken]) {
    expect(seen.join('\n')).not.toContain(secret);
  }
});

test('and options that cannot work are refused by name', () => {
  // What a compiler refuses, too.
  const both = { accessToken: 'key', login: 'me', password: 'x' } as never;
  expect(() => openConnection(facts, { accessToken: 'key', hook: [] } as never)).toThrow(
    'hook: is no option of connect',
  );
  expect(() => openConnection(facts, both)).toThrow(
    'accessToken: give it, or `login` and `password`',
  );
});
