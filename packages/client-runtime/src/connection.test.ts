import { describe, expect, test } from 'vitest';
import { fakeService } from '../test/fake-service.ts';
import { openConnection, type ConnectionFacts } from './connection.ts';
import { rpcMethod } from './method.ts';

const read = rpcMethod<{ user_id?: number }, unknown>({
  name: 'get.things',
  token: 'access_token',
  user: 'user_id',
});
const login = rpcMethod<object, unknown>({ name: 'login.user' });
const facts: ConnectionFacts = {
  api: {},
  servers: { main: 'https://one.example/api', second: 'https://two.example/api' },
  session: { login, credentials: ['login', 'password'], token: 'access_token' },
};

describe('a connection', () => {
  test('goes to the first server, to the named one, or to an address', async () => {
    const urls: string[] = [];
    const { fetch: answer } = fakeService(() => 1);
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      urls.push(url);
      return answer(url, init);
    };
    for (const place of [
      {},
      { server: 'second' },
      { server: 'second', url: 'http://localhost:1/x' },
    ]) {
      await read(openConnection(facts, { accessToken: 'k', fetch, ...place }).client);
    }
    expect(urls).toEqual([
      'https://one.example/api',
      'https://two.example/api',
      'http://localhost:1/x',
    ]);
  });

  test('adds the token and the user, unless the call names them', async () => {
    const { fetch, received } = fakeService(() => 1);
    const { client } = openConnection(facts, { accessToken: 'k', userId: 7, fetch });
    await read(client);
    await read(client, { user_id: 8 });
    expect(received.map(({ params }) => params)).toEqual([
      { user_id: 7, access_token: 'k' },
      { user_id: 8, access_token: 'k' },
    ]);
  });

  test('asks for the token each time when it is a function', async () => {
    const { fetch, received } = fakeService(() => 1);
    let count = 0;
    const { client } = openConnection(facts, {
      accessToken: () => Promise.resolve(`k${++count}`),
      fetch,
    });
    await read(client);
    await read(client);
    expect(received.map(({ params }) => params?.['access_token'])).toEqual(['k1', 'k2']);
  });

  test.each([
    [{ server: 'third' }, 'server: expected one of main, second'],
    [{ server: 'constructor' }, 'server: expected one of main, second'],
  ])('%j is refused', (options, message) => {
    expect(() => openConnection(facts, { accessToken: 'k', ...options } as never)).toThrow(message);
  });

  test('closes without having been opened', async () => {
    await openConnection(facts, { accessToken: 'k' }).close();
    await openConnection({ api: {}, servers: { main: 'https://x.example' } }, {}).close();
  });
});
