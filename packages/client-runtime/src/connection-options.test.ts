import { describe, expect, test } from 'vitest';
import { catchError, fakeService } from '../test/fake-service.ts';
import { openConnection, type ConnectionFacts } from './connection.ts';
import { rpcMethod } from './method.ts';

const login = rpcMethod<object, unknown>({ name: 'login.user' });
const read = rpcMethod<object, unknown>({ name: 'get.things', token: 'access_token', safe: true });
const facts: ConnectionFacts = {
  api: {},
  servers: { main: 'https://one.example/api', second: 'https://two.example/api' },
  session: { login, credentials: ['login', 'password'], token: 'access_token' },
};
const plain: ConnectionFacts = { api: {}, servers: {} };

/** What somebody meets who connects without a compiler. */
function refusalOf(options: unknown, given = facts): unknown {
  try {
    openConnection(given, options as never);
  } catch (error) {
    return error;
  }
  throw new Error('expected an error');
}

describe('credentials', () => {
  test.each([
    [undefined, 'connect: expected options, as an object'],
    [null, 'connect: expected options, as an object'],
    ['key', 'connect: expected options, as an object'],
    [[], 'connect: expected options, as an object'],
    [{}, 'connect: give `accessToken`, or `login` and `password`'],
    [{ token: 'key' }, /^token: is no option of connect; there are accessToken, login, password, /],
    [
      { accessToken: 'key', login: 'me', password: 's3cret' },
      'accessToken: give it, or `login` and `password`, not all of them: they may be of two accounts',
    ],
    [{ accessToken: 'key', login: 'me' }, /^accessToken: give it, or `login` and `password`, not/],
    [{ accessToken: undefined }, 'accessToken: is undefined; is the environment variable set?'],
    [{ accessToken: '' }, 'accessToken: is empty; is the environment variable set?'],
    [{ accessToken: null }, 'accessToken: expected a text, or a function that fetches one'],
    [{ accessToken: 12_345 }, 'accessToken: expected a text, or a function that fetches one'],
    [
      { login: 'me' },
      'password: expected a text that is not empty; `login` and `password` go together',
    ],
    [
      { login: '', password: 'x' },
      'login: expected a text that is not empty; `login` and `password` go together',
    ],
    [
      { login: 'me', password: 12_345 },
      'password: expected a text that is not empty; `login` and `password` go together',
    ],
  ])('%j are refused', (options, message) => {
    const error = refusalOf(options);
    expect(error).toMatchObject({ kind: 'option', name: 'OptionError' });
    expect((error as Error).message).toMatch(message);
    expect(String(error)).not.toMatch(/12345|s3cret/);
  });

  test.each([undefined, '', 5])('a function that gives %j fails the call', async (token) => {
    const { fetch, received } = fakeService(() => 1);
    const { client } = openConnection(facts, { accessToken: () => token as string, fetch });
    expect(await catchError(client.call(read.descriptor))).toMatchObject({
      kind: 'option',
      message: 'accessToken: the function gave no text, or an empty one',
    });
    expect(received).toEqual([]);
  });
});

describe('options', () => {
  test.each([
    [{ timeout: '5' }, /^timeout: expected a number of milliseconds/],
    [{ timeout: Number.NaN }, /^timeout: /],
    [{ timeout: -1 }, /^timeout: /],
    [{ retry: true }, /^retry: expected `false`, or options such as/],
    [{ retry: null }, /^retry: /],
    [{ retry: { attempts: 0 } }, /^attempts: expected a whole number from 1 on/],
    [{ retry: { attempts: Number.NaN } }, /^attempts: /],
    [{ retry: { base: '300' } }, /^base: /],
    [{ retry: { maximum: -1 } }, /^maximum: /],
    [{ hooks: () => {} }, /^hooks: expected a list of functions/],
    [{ hooks: [null] }, /^hooks: /],
    [{ hooks: [() => {}] }, /^hooks: a hook gave no function/],
    [{ fetch: 'fetch' }, /^fetch: expected a function/],
    [{ transport: {} }, /^transport: expected a function/],
    [{ nextId: 5 }, /^nextId: expected a function/],
    [{ userId: '7001' }, /^userId: expected a whole number/],
    [{ limits: 'none' }, /^limits: expected `false`/],
    [{ maximumBytes: 0 }, /^maximumBytes: expected a whole number from 1 on/],
    [{ headers: 'x' }, /^headers: expected names and texts/],
    [{ headers: { 'not a name': 's3cret' } }, /^headers: /],
    [{ headers: { Authorization: 's3cret\nx' } }, /^headers: /],
    [{ validate: () => {} }, /^validate: expected validators/],
    [{ validate: { params: true, results: 'drift' } }, /^validate: expected validators, or `v/],
    [{ url: 5 }, /^url: expected an http/],
    [{ urll: 'https://x.example' }, /^urll: is no option of connect; there are /],
    [{ retry: { tries: 3 } }, /^tries: is no option of retry; there are attempts, /],
    [{ url: null }, /^url: expected a value/],
    [{ server: null }, /^server: expected a value/],
    [{ url: '' }, /^url: expected an http/],
    [{ server: 5 }, /^server: expected one of main, second/],
  ])('%j are refused', (options, message) => {
    const error = refusalOf({ accessToken: 'k', ...options });
    expect(error).toMatchObject({ kind: 'option', message: expect.stringMatching(message) });
    expect(String(error)).not.toContain('s3cret');
  });

  test('that are undefined are as good as left out', async () => {
    const { fetch, received } = fakeService(() => 1);
    const options = {
      accessToken: 'k',
      fetch,
      timeout: undefined,
      hooks: undefined,
      url: undefined,
    };
    await openConnection(facts, options as never).client.call(read.descriptor);
    expect(received).toHaveLength(1);
  });

  test.each([
    ['url', 'https://x.example'],
    ['server', 'second'],
    ['headers', {}],
    ['fetch', fetch],
    ['maximumBytes', 10],
  ])('`%s` beside a transport, which would not heed it, is refused', (name, value) => {
    const transport = () => Promise.resolve({ result: 1 });
    expect(refusalOf({ accessToken: 'k', transport, [name]: value })).toMatchObject({
      kind: 'option',
      message: `${name}: has no effect beside \`transport\`; give it to the transport`,
    });
  });

  test('a document without servers needs an address, or a transport', async () => {
    expect(refusalOf({}, plain)).toMatchObject({
      message: 'server: the document names no server; give `url`',
    });
    const { client } = openConnection(plain, { transport: () => Promise.resolve({ result: 5 }) });
    expect(await client.call(read.descriptor)).toBe(5);
  });
});

describe('a call', () => {
  test.each([
    [null, {}, 'get.things: expected params, as an object'],
    [[1], {}, 'get.things: expected params, as an object'],
    ['all', {}, 'get.things: expected params, as an object'],
    [{}, null, 'get.things: expected options, as an object'],
    [{}, { timeout: '5' }, 'timeout: expected a number of milliseconds, from 0 on'],
    [{}, { timeout: Number.NaN }, 'timeout: expected a number of milliseconds, from 0 on'],
    [{}, { timout: 5 }, 'timout: is no option of get.things; there are timeout, signal'],
    [{}, { signal: {} }, 'signal: expected an AbortSignal'],
  ])(
    'with params %j and options %j is refused, and nothing is sent',
    async (params, options, message) => {
      const { fetch, received } = fakeService(() => 1);
      const { client } = openConnection(facts, { accessToken: 'k', fetch });
      const error = await catchError(
        client.call(read.descriptor, params as never, options as never),
      );
      expect(error).toMatchObject({ kind: 'option', message });
      expect(received).toEqual([]);
    },
  );

  test('with params that JSON cannot hold is refused', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const { client } = openConnection(facts, {
      accessToken: 'k',
      fetch: fakeService(() => 1).fetch,
    });
    for (const params of [{ id: 5n }, circle]) {
      expect(await catchError(client.call(read.descriptor, params))).toMatchObject({
        kind: 'option',
        message: 'get.things: expected params that JSON can hold: no BigInt, no circle',
      });
    }
  });

  test('may say that it has no signal', async () => {
    const { fetch } = fakeService(() => 1);
    const { client } = openConnection(facts, { accessToken: 'k', fetch });
    expect(await client.call(read.descriptor, {}, { signal: null } as never)).toBe(1);
  });
});
