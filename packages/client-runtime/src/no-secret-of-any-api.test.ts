import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { catchError } from '../test/fake-service.ts';
import { expectNoSecret, showError } from '../test/show-error.ts';
import { createClient } from './client.ts';
import { openConnection } from './connection.ts';
import { fetchTransport } from './fetch-transport.ts';
import type { Handler, Hook } from './hook.ts';
import { webSocketTransport, type SocketLike } from './index.ts';
import { rpcMethod } from './method.ts';

/** An API without sessions, whose secrets stand inside of params, in lists too. */
const api = { secrets: ['passphrase', 'private_key', 'pins'] };
const unlock = rpcMethod<object, unknown>({ name: 'wallet_unlock', positions: ['account', 'by'] });
const secrets = ['correct horse/battery', 'k"1\\-ü', '90210', '4711'] as const;
const [passphrase, key, ...pins] = secrets;
const params = {
  account: { name: 'ann', credentials: { passphrase, keys: [{ private_key: key }] } },
  by: { pins: [Number(pins[0]), [pins[1]]], open: true, when: null },
};
const url = 'https://x.example/v3/PROJECTKEY?token=Q-9-Q';

function fault(): Error {
  const cause = Object.assign(new Error(`cannot reach ${url} for ${passphrase}`), {
    body: JSON.stringify(params),
    attempt: { params, url: new URL(url) },
  });
  return new TypeError(`request to ${url} failed: ${secrets.join()}`, { cause });
}

const reply = (body: unknown, init?: ResponseInit): Response =>
  new Response(JSON.stringify(body), init);
const error = { code: -1, message: `no: ${secrets.join()}`, data: { value: params, field: key } };

const ways: Readonly<Record<string, () => Response>> = {
  rpc: () => reply({ jsonrpc: '2.0', id: 1, error }),
  'rpc with a status': () => reply({ jsonrpc: '2.0', id: null, error }, { status: 400 }),
  http: () => reply(params, { status: 500, statusText: passphrase }),
  reply: () => reply({ jsonrpc: '2.0', id: passphrase, result: params }),
  network: () => {
    throw fault();
  },
};

test.each(Object.keys(ways))('%s: in no error, hook or log', async (way) => {
  const seen: unknown[] = [];
  const look: Hook = (next) => async (request) => {
    const noteFault: typeof request.noteFault = (noted, attempt) => {
      seen.push(noted);
      request.noteFault(noted, attempt);
    };
    seen.push(request);
    try {
      return await next({ ...request, noteFault });
    } catch (thrown) {
      seen.push(thrown);
      throw thrown;
    }
  };
  const fetch = async (): Promise<Response> => ways[way]!();
  const { client } = openConnection({ api, servers: {} }, { url, fetch, hooks: [look] });
  const thrown = await catchError(unlock(client, params));
  expect(thrown).toMatchObject({ kind: way.split(' ')[0] });
  const shown = [thrown, ...seen].map((one) => showError(one) + JSON.stringify(one)).join('\n');
  expectNoSecret(shown, [...secrets, 'PROJECTKEY', 'Q-9-Q']);
  expect(shown).toContain('ann');
});

test('a result that does not fit is refused without the secrets in it', async () => {
  const issues = [{ message: `${passphrase} is too long`, field: 'passphrase', value: params }];
  const validate = { results: { wallet_unlock: () => ({ ok: false, issues }) as const } };
  const fetch = async (): Promise<Response> => reply({ jsonrpc: '2.0', id: 1, result: params });
  const { client } = openConnection({ api, servers: {} }, { url, fetch, validate });
  const thrown = await catchError(unlock(client, {}));
  expect(thrown).toMatchObject({ kind: 'validation', subject: 'result' });
  expectNoSecret(showError(thrown), secrets);
});

test('no key in the address of a WebSocket stands in an error', async () => {
  class Failing extends EventTarget {
    constructor(address: string) {
      super();
      if (address.includes('closed')) throw new SyntaxError(`cannot open ${address}`);
      queueMicrotask(() => this.dispatchEvent(new Event('open')));
    }
    send(text: string): void {
      if (text.includes('deaf')) throw new Error(`cannot send ${text}`);
      const message = 'Q-9-Q has no right to 0123456789abcdef';
      const data = JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -1, message } });
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
    close(): void {}
  }
  const WebSocket = Failing as unknown as new () => SocketLike;
  const call = (place: string, account = ''): Promise<unknown> => {
    const target = `wss://x.example/${place}/0123456789abcdef?token=Q-9-Q`;
    const { transport } = webSocketTransport(api, { url: target, WebSocket });
    return catchError(unlock(createClient(api, { transport }), { ...params, account }));
  };
  const thrown = await Promise.all([call('closed'), call('open'), call('open', 'deaf')]);
  expect(thrown).toMatchObject([{ kind: 'network' }, { kind: 'rpc' }, { kind: 'network' }]);
  const shown = thrown.map(showError).join('\n');
  expectNoSecret(shown, [...secrets.slice(2), 'Q-9-Q', '0123456789abcdef']);
});

test('headers of any name that tells of a secret', async () => {
  const headers = {
    'X-Password': 'hidden-1',
    'X-Session': 'hidden-2',
    Cookie: 'sid=hidden-3; a=b',
  };
  const fetch = async (): Promise<Response> => {
    throw new Error(`with ${Object.values(headers).join()}, that is hidden-3`);
  };
  const transport: Handler = fetchTransport({}, { url: 'https://x.example', headers, fetch });
  const thrown = await catchError(unlock(createClient({}, { transport })));
  expect(thrown).toMatchObject({ kind: 'network' });
  expect(inspect(thrown, { depth: Infinity }) + showError(thrown)).not.toMatch(/hidden-/);
});
