import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { where } from '../proofs/stage.ts';
import { stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

test('names that objects inherit are unknown names, wherever they stand', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const inherit = (text: string): string => text.replaceAll('@', name);
    const ask = async (params: JsonObject): Promise<unknown> => {
      const { error } = await send(inherit(write(params)));
      return error?.data['mnemonic'];
    };
    const unexpected = 'unexpected_parameters';
    expect(await ask({ '@': { limit: 5 } })).toBe(unexpected);
    expect(await ask({ fields: ['@'] })).toBe(unexpected);
    expect(await ask({ sort: [{ field: '@' }] })).toBe(unexpected);
    expect(await ask({ sort: [{ field: 'duration', '@': 1 }] })).toBe(unexpected);
    expect(await ask(where('@', '=', 1))).toBe(unexpected);
    expect(await ask({ filter: { '@': 1 } })).toBe(unexpected);
    expect(await ask({ access_token: '@' })).toBe('access_token_invalid');
    const method = await send(`{"jsonrpc":"2.0","id":1,"method":"${name}"}`);
    expect(method.error?.data['mnemonic']).toBe('method_not_found');
  }
  expect(await send('{"__proto__":{"jsonrpc":"2.0","id":1,"method":"get.account"}}')).toMatchObject(
    {
      id: null,
      error: { data: { mnemonic: 'invalid_request' } },
    },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
