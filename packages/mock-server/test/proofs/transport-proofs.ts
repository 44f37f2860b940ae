import { expect } from 'vitest';
import { createStage } from './stage.ts';
import { prove, type Proof } from './proof.ts';
import { spec } from './spec.ts';

const stage = createStage();
const token = `"params":{"access_token":"${stage.mock.accessToken}"}`;

/** `id mnemonic`, or `id result`. */
async function say(body: string): Promise<string> {
  const { id, error } = await stage.send(body);
  return `${JSON.stringify(id)} ${String(error === undefined ? 'result' : error.data['mnemonic'])}`;
}

async function statusOf(url: string, init: RequestInit): Promise<number> {
  const response = await stage.mock.fetch(new URL(url, stage.mock.url), init);
  return response.status;
}

export const transportProofs: readonly Proof[] = [
  prove('transport', 'JSON-RPC 2.0 over POST, the ID comes back as it was sent', async () => {
    for (const id of ['1', '"1"', '"x y"', '0', '-1.5', '""']) {
      const body = `{"jsonrpc":"2.0","id":${id},"method":"get.account",${token}}`;
      expect(await say(body)).toBe(`${id} result`);
    }
    const { result } = await stage.call('get.account');
    expect(result).toHaveProperty('data');
  }),
  prove('transport', 'an address that is not in the list of the account is refused', async () => {
    const walled = createStage({ allowedAddresses: [] });
    const { error } = await walled.call('get.account');
    expect([error.data['mnemonic'], error.data['params']]).toEqual([
      'ip_not_whitelisted',
      { ip: '127.0.0.1' },
    ]);
    const local = createStage({ allowedAddresses: ['127.0.0.0/8'] });
    expect((await local.call('get.account')).error).toBeUndefined();
  }),
  prove('transport', 'batches, notifications and positional params are refused', async () => {
    const one = `{"jsonrpc":"2.0","id":1,"method":"get.account",${token}}`;
    expect(await say(`[${one}]`)).toBe('null batch_operations_not_supported');
    expect(await say(`{"jsonrpc":"2.0","method":"get.account",${token}}`)).toBe(
      'null notifications_not_supported',
    );
    expect(await say('{"jsonrpc":"2.0","id":1,"method":"get.account","params":["x"]}')).toBe(
      '1 invalid_request',
    );
  }),
  prove('error-id', 'the ID where it could be read, else null', async () => {
    expect(await say('{"id":')).toBe('null parse_error');
    expect(await say('{"id":7,"method":"get.account"}')).toBe('7 invalid_request');
    expect(await say('{"id":"a","jsonrpc":"2.0","method":"nothing"}')).toBe('"a" method_not_found');
    expect(await say('5')).toBe('null invalid_request');
  }),
  prove('envelope-faults', 'each broken envelope has its error', async () => {
    for (const id of ['null', 'true', '[]', '{}']) {
      expect(await say(`{"jsonrpc":"2.0","id":${id},"method":"get.account",${token}}`)).toBe(
        'null invalid_request',
      );
    }
    expect(await say(`{"jsonrpc":"2.0","method":"get.account",${token}}`)).toContain(
      'notifications_not_supported',
    );
    expect(await say('{"jsonrpc":"2.0","id":1,"method":"get.account","params":[]}')).toBe(
      '1 invalid_request',
    );
    expect(await say('{"id":1,"method":"get.account","params":{}}')).toBe('1 invalid_request');
    expect(await say('{"jsonrpc":"2.0","id":1,"params":{}}')).toBe('1 invalid_request');
    expect(await say('{"jsonrpc":"2.0","id":1,"method":"get.account"}')).toBe(
      '1 required_parameter_missed',
    );
  }),
  prove('discovery', 'not there by default; with `discover` the document', async () => {
    for (const params of ['', `,${token}`]) {
      const body = `{"jsonrpc":"2.0","id":1,"method":"rpc.discover"${params}}`;
      expect(await say(body)).toBe('1 method_not_found');
    }
    const open = createStage({ discover: true });
    const { result } = await open.call('rpc.discover');
    expect(result).toEqual(spec.document);
  }),
  prove('http-status', '200 for whatever is JSON-RPC; 404, 405, 413 and 415 else', async () => {
    const body = '{"jsonrpc":"2.0","id":1,"method":"nothing"}';
    const post = { method: 'POST', body };
    expect(await statusOf('/v2.0', post)).toBe(200);
    expect(await statusOf('/v2.0', { ...post, body: '{' })).toBe(200);
    expect(await statusOf('/v2.0', { ...post, headers: { 'content-type': 'text/plain' } })).toBe(
      200,
    );
    expect(await statusOf('/v1.0', post)).toBe(404);
    expect(await statusOf('/elsewhere', post)).toBe(404);
    expect(await statusOf('/v2.0', { method: 'GET' })).toBe(405);
    expect(await statusOf('/v2.0', { method: 'PUT', body })).toBe(405);
    const large = ' '.repeat(17 * 1024 * 1024);
    expect(await statusOf('/v2.0', { method: 'POST', body: large })).toBe(413);
    const strict = createStage({ strictHeaders: true });
    const plain = await strict.mock.fetch(strict.mock.url, post);
    const headers = { 'content-type': 'application/json; charset=UTF-8' };
    const typed = await strict.mock.fetch(strict.mock.url, { ...post, headers });
    expect([plain.status, typed.status]).toEqual([415, 200]);
  }),
];
