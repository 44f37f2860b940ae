import type { FaultOrder, JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import * as fc from 'fast-check';
import { findList } from '../../src/data/list-facts.ts';
import { apiDescription } from '../../src/generated/api-description.ts';
import { createDefects, type Defect } from './defects.ts';
import { createTrees } from './filter-traffic.ts';
import type { SlowError } from './slow-service.ts';
import type { World } from './world.ts';

/** What a client does. */
export type Step =
  | {
      readonly kind: 'call';
      readonly method: string;
      readonly who: Who;
      readonly params: JsonObject;
      readonly defect: Defect | undefined;
      readonly fault: FaultOrder | undefined;
    }
  | { readonly kind: 'login'; readonly good: boolean; readonly fault: FaultOrder | undefined }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'snapshot' | 'restore' | 'reset' }
  | { readonly kind: 'raw'; readonly body: string; readonly error: SlowError };

const callers = [
  'customer',
  'session',
  'firstSession',
  'partner',
  'other',
  'expired',
  'blocked',
  'inactive',
  'walled',
  'spent',
  'restricted',
  'bare',
  'nobody',
  'nothing',
] as const;
export type Who = (typeof callers)[number];

export const faults: readonly FaultOrder[] = [
  { spoil: 'drop' },
  { spoil: 'cut' },
  { spoil: 'garble' },
  { spoil: 'drip', over: 3 },
  { delay: 2 },
  { status: 503 },
  { error: 'internal_error' },
  { error: 'limit_exceeded' },
  { session: 'end' },
  { page: 'previous' },
  { page: { shift: 1 } },
];
/** Now and then one of these, mostly nothing. */
function rarely<T>(...some: readonly T[]): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...some) },
  );
}
const fault = rarely(...faults);

const periods: readonly (readonly [string, string])[] = [
  ['2026-08-01 00:00:00', '2026-10-31 23:59:59'],
  ['2026-08-01 00:00:00', '2026-08-31 23:59:59'],
  ['2026-09-15 08:30:00', '2026-09-15 17:00:00'],
  ['2026-10-31 12:00:00', '2026-12-31 00:00:00'],
  ['2026-09-30 09:00:00', '2026-09-30 09:00:00'],
  ['2020-02-29 00:00:00', '2020-05-29 00:00:00'],
];

const who = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Who>('customer', 'session', 'partner', 'other') },
  { weight: 1, arbitrary: fc.constantFrom(...callers) },
);

/** Who may list users, mostly. */
const partners = fc.oneof({ weight: 9, arbitrary: fc.constant<Who>('partner') }, who);
const userId = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(7001, 7101) },
  fc.constantFrom(7004, 1),
);
/** Now and then a customer names a user, or a partner does not. */
const never = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true));

/** Mixed traffic: mostly calls for rows, now and then everything else. */
export function createTraffic(world: World): fc.Arbitrary<Step> {
  const lists = apiDescription.methods.filter(({ list }) => list !== undefined);
  const calls = lists.map(({ name }) => createListCalls(name, world));
  const plain = fc.record({
    kind: fc.constant('call' as const),
    method: fc.constantFrom('get.account', 'logout.user'),
    who,
    params: fc.constant({}),
    defect: rarely<Defect>({
      patch: { nothing: 1 },
      error: { mnemonic: 'unexpected_parameters', field: 'nothing', value: 1 },
    }),
    fault,
  });
  const logins = fc.record({
    kind: fc.constant('login' as const),
    good: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    fault,
  });
  const waits = fc.record({
    kind: fc.constant('wait' as const),
    milliseconds: fc.constantFrom(1, 999, 20_000, 60_000, 600_000, 3_600_000, 86_400_000),
  });
  const turns = fc.record({ kind: fc.constantFrom('snapshot', 'restore', 'reset') });
  return fc.oneof(
    { weight: 14, arbitrary: fc.oneof(...calls) },
    { weight: 2, arbitrary: plain },
    { weight: 2, arbitrary: logins },
    { weight: 2, arbitrary: waits },
    { weight: 1, arbitrary: turns },
    { weight: 1, arbitrary: fc.constantFrom(...rawBodies) },
  );
}

function createListCalls(method: string, world: World): fc.Arbitrary<Step> {
  const description = apiDescription.methods.find(({ name }) => name === method);
  const list = findList(description?.list?.row ?? '');
  const names = list.fields.map(({ name }) => name);
  const hasOngoing = description?.params.some(({ name }) => name === 'include_ongoing_calls');
  const sortable = list.fields.filter((field) => field.sortable).map(({ name }) => name);
  const samples = world.samples.get(method) ?? new Map<string, readonly JsonValue[]>();
  const sortKey = fc.record(
    { field: fc.constantFrom(...sortable), order: fc.constantFrom('asc', 'desc') },
    { requiredKeys: ['field'] },
  );
  const params = fc.record(
    {
      filter: createTrees(list.fields, samples),
      sort: fc.array(sortKey, { maxLength: 3 }),
      fields: fc
        .subarray(names, { minLength: 1 })
        .chain((some) => fc.shuffledSubarray(some, { minLength: 1 })),
      limit: fc.constantFrom(1, 2, 7, 100, 10_000),
      offset: fc.constantFrom(0, 1, 7, 50, 100_000),
      ...(hasOngoing && { include_ongoing_calls: fc.boolean() }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<JsonObject>;
  const hasPeriod = list.period !== undefined;
  const bounds = fc.oneof(
    fc.constantFrom(...periods),
    betweenRows(samples.get('start_time') ?? []),
  );
  const asked = fc
    .tuple(hasPeriod ? who : partners, params, bounds, userId, never)
    .map(([caller, rest, [from, till], user, strange]) => {
      const period = hasPeriod ? { date_from: from, date_till: till } : {};
      const named = hasPeriod && (caller === 'partner') !== strange ? { user_id: user } : {};
      return { who: caller, params: { ...rest, ...named, ...period } };
    });
  return fc
    .tuple(asked, rarely(...createDefects(list)), fault)
    .map(([call, defect, ordered]) => ({ kind: 'call', method, ...call, defect, fault: ordered }));
}

/** From the second of a row to that of another: a bound that is taken wrongly loses a row. */
function betweenRows(times: readonly JsonValue[]): fc.Arbitrary<readonly [string, string]> {
  const time = fc.constantFrom(...times.map(String), '2026-09-01 12:00:00');
  return fc.tuple(time, time).map(([one, other]) => (one < other ? [one, other] : [other, one]));
}

const rawBodies: readonly Step[] = [
  ['', 'parse_error'],
  ['{"jsonrpc":"2.0","id":1,', 'parse_error'],
  ['{"jsonrpc":"2.0","id":1,"method":"get.account"', 'parse_error'],
  ['nonsense', 'parse_error'],
  ['[]', 'batch_operations_not_supported'],
  ['[1,2]', 'batch_operations_not_supported'],
  ['7', 'invalid_request'],
  ['null', 'invalid_request'],
  ['{}', 'invalid_request', 'jsonrpc'],
  ['{"jsonrpc":"2.0","method":"get.account"}', 'notifications_not_supported'],
].map(([body = '', mnemonic = '', field = null]) => ({
  kind: 'raw',
  body,
  error: { mnemonic, field },
}));
