import { expect, test } from 'vitest';
import { stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

/** Params that nest 100 000 deep at some place. */
function nest(place: string): string {
  const deep = `${'{"filters":['.repeat(100_000)}${']}'.repeat(100_000)}`;
  return write({ [place]: '@' }).replace('"@"', deep);
}

test.each(['filter', 'sort', 'fields', 'limit', 'date_from', 'user_id', 'access_token'])(
  '%s that nests 100 000 deep is refused by name',
  async (place) => {
    const { id, error } = await send(nest(place));
    const mnemonic = place === 'access_token' ? 'data_type_error' : 'invalid_parameter_value';
    expect([id, error?.data['mnemonic'], error?.data['field']]).toEqual([1, mnemonic, place]);
  },
);

test('an ID or a method that nests 100 000 deep is no request', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const body of [
    `{"jsonrpc":"2.0","id":${deep},"method":"get.account"}`,
    `{"jsonrpc":"2.0","id":1,"method":${deep}}`,
    `{"jsonrpc":"2.0","id":1,"method":"get.account","params":${deep}}`,
  ]) {
    expect((await send(body)).error?.data['mnemonic']).toBe('invalid_request');
  }
});
