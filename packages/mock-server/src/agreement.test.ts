import { paramsValidators } from '@callgear-data-api/validators/by-method';
import { Engine, type JsonObject, type JsonValue } from '@openrpc-kit/mock-runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findList } from './data/list-facts.ts';
import { apiDescription } from './generated/api-description.ts';
import { createSeededAccounts } from './seeded-accounts.ts';

const { accounts, customer } = createSeededAccounts({ legs: 50, limits: 'none' });
const parts = { description: apiDescription, accounts };
const checked = new Engine({ ...parts, validators: paramsValidators });
const unchecked = new Engine(parts);
const method = 'get.call_legs_report';
const { fields } = findList('CallLeg');

/** Mnemonic and place of the error, or nothing. */
function complain(engine: Engine, params: JsonObject): unknown {
  const whole = {
    access_token: customer.accessToken,
    date_from: '2026-10-01 00:00:00',
    date_till: '2026-10-31 23:59:59',
    ...params,
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: whole });
  const reply = engine.handle(body, { address: '127.0.0.1' }).body ?? '';
  const text = typeof reply === 'string' ? reply : new TextDecoder().decode(reply);
  const { error } = JSON.parse(text) as { error?: { data: JsonObject } };
  return error === undefined ? 'fine' : [error.data['mnemonic'], error.data['field']];
}

const names = [...fields.map(({ name }) => name), 'nothing', '__proto__', ''];
const operators = [...new Set(fields.flatMap((field) => field.operators)), 'ilike', ''];
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    0,
    -1.5,
    'in',
    '5',
    '',
    '2026-10-01 00:00:00',
    '2026-02-30 00:00:00',
    {},
    [1],
    ['in'],
    [null],
    '# = 1',
  ),
);
const condition = fc.record(
  { field: fc.constantFrom(...names), operator: fc.constantFrom(...operators), value },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;
const filter = fc.oneof(
  condition,
  fc.record(
    {
      condition: fc.constantFrom<JsonValue>('and', 'or', 'not', 1),
      filters: fc.tuple(condition),
      field: fc.constant('id'),
      more: fc.constant(1),
    },
    { requiredKeys: [] },
  ),
) as fc.Arbitrary<JsonValue>;
const sort = fc.tuple(
  fc.record(
    { field: fc.constantFrom(...names), order: fc.constantFrom('asc', 'desc', 'up') },
    { requiredKeys: [] },
  ),
) as fc.Arbitrary<JsonValue>;
const count = fc.constantFrom<JsonValue>(0, 1, 1.5, -1, 10_000, 10_001, 100_000, 100_001, '1');
const dates = fc.constantFrom<JsonValue>(
  '2026-10-01 00:00:00',
  '2026-11-01 00:00:00',
  '2026-07-31 23:59:59',
  '2026-07-31 23:59:58',
  '2026-02-29 00:00:00',
  '2026-10-01',
  5,
);

/** An empty list of values: the document of the open points has it match no row. */
function hasEmptyList(params: JsonObject): boolean {
  return JSON.stringify(params).includes('"value":[]');
}

test('the engine by itself turns down what the validators turn down', () => {
  const params = fc.oneof(
    fc.record({ filter }),
    fc.record({ sort }),
    fc.record({ fields: fc.array(fc.constantFrom(...names), { maxLength: 2 }) }),
    fc.record({ limit: count }),
    fc.record({ offset: count }),
    fc.record({ date_from: dates }),
    fc.record({ date_till: dates }),
    fc.record({ other: value }),
  ) as fc.Arbitrary<JsonObject>;
  fc.assert(
    fc.property(
      params.filter((one) => !hasEmptyList(one)),
      (one) => {
        expect(complain(unchecked, one)).toEqual(complain(checked, one));
      },
    ),
    { numRuns: 3000 },
  );
});
