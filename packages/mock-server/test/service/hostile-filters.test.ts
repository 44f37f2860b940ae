import type { JsonValue } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { legsReport, stageService } from './stage-service.ts';

const stage = stageService();
const { send, fail, list, withToken } = stage;

test('hostile filters are answered', async () => {
  let deep: JsonValue = { field: 'duration', operator: '=', value: 1 };
  for (let level = 0; level < 100; level += 1) deep = { filters: [deep] };
  expect((await fail(legsReport, withToken({ filter: deep }))).data.mnemonic).toBe(
    'invalid_parameter_value',
  );
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 'x1',
    method: legsReport,
    params: withToken({ filter: 0 }),
  });
  const abyss = body.replace(
    '"filter":0',
    `"filter":${'{"filters":['.repeat(100_000)}${']}'.repeat(100_000)}`,
  );
  expect(await send(abyss)).toMatchObject({
    id: 'x1',
    error: { data: { mnemonic: 'invalid_parameter_value', field: 'filter' } },
  });
  const wide = Array.from({ length: 100_000 }, () => ({
    field: 'duration',
    operator: '>=',
    value: 0,
  }));
  expect((await list({ filter: { filters: wide } })).metadata.total_items).toBeGreaterThan(0);
  const polluting = body.replace(
    '"filter":0',
    '"filter":{"__proto__":{"field":"duration"},"constructor":1}',
  );
  expect((await send(polluting))['error']).toBeDefined();
  const slow = { field: 'scenario_name', operator: 'regexp', value: '^(a+)+$' };
  expect((await list({ filter: slow })).metadata.total_items).toBe(0);
});
