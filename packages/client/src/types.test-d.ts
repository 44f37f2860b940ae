import { assertType, describe, expectTypeOf, test } from 'vitest';
import {
  connect,
  isClientError,
  isRpcError,
  sessionsWithLegs,
  type Api,
  type CallLeg,
  type CallLegFilter,
  type Checkpoint,
  type ConnectOptions,
  type Credentials,
  type GetAccountError,
  type Mnemonic,
  type ReadProgress,
} from './index.ts';
import { createClient, api, getAccount, getCallLegsReport, rows } from './methods.ts';

const callgear: Api = connect({ accessToken: 'key' });
const { callLegsReport } = callgear.get;
const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
const client = createClient(api, { url: 'https://example.com' });

describe('fields', () => {
  test('narrow the row', async () => {
    const page = await callLegsReport({ ...period, fields: ['id', 'employee_full_name'] });
    expectTypeOf(page.data).toEqualTypeOf<readonly Pick<CallLeg, 'id' | 'employee_full_name'>[]>();
    expectTypeOf(page.data[0]!.employee_full_name).toEqualTypeOf<string | null>();
    expectTypeOf(page.data[0]!).not.toHaveProperty('scenario_id');
  });

  test('are the default ones when none are chosen', async () => {
    const page = await callLegsReport(period);
    expectTypeOf(page.data[0]!.scenario_id).toEqualTypeOf<number | null>();
    expectTypeOf(page.data[0]!).not.toHaveProperty('employee_full_name');
  });

  test('narrow what pages, rows and collect deliver', async () => {
    for await (const leg of callLegsReport.rows({ ...period, fields: ['direction'] })) {
      expectTypeOf(leg).toEqualTypeOf<Pick<CallLeg, 'direction'>>();
    }
    for await (const page of callLegsReport.pages({ ...period, fields: ['id'] })) {
      expectTypeOf(page.data).toEqualTypeOf<readonly Pick<CallLeg, 'id'>[]>();
    }
    const all = await callLegsReport.collect({ ...period, fields: ['id'] });
    expectTypeOf(all).toEqualTypeOf<Pick<CallLeg, 'id'>[]>();
  });

  test('narrow the row of an imported method', async () => {
    const page = await getCallLegsReport(client, { ...period, fields: ['id'] });
    expectTypeOf(page.data).toEqualTypeOf<readonly Pick<CallLeg, 'id'>[]>();
    for await (const leg of rows(client, getCallLegsReport, { ...period, fields: ['id'] })) {
      expectTypeOf(leg).toEqualTypeOf<Pick<CallLeg, 'id'>>();
    }
  });

  test('of a list known in advance', () => {
    const fields = ['id', 'start_time'] as const;
    expectTypeOf(callLegsReport.collect({ ...period, fields })).resolves.toEqualTypeOf<
      Pick<CallLeg, 'id' | 'start_time'>[]
    >();
  });

  test('of a list that is made at run time: the row claims all, and is a partial one', async () => {
    const fields: (keyof CallLeg)[] = Object.keys({ id: true }) as (keyof CallLeg)[];
    const [leg] = await callLegsReport.collect({ ...period, fields });
    expectTypeOf(leg!).toEqualTypeOf<Pick<CallLeg, keyof CallLeg>>();
    const honest: Partial<CallLeg> = leg!;
    expectTypeOf(honest.scenario_id).toEqualTypeOf<number | null | undefined>();
    // @ts-expect-error texts are no names of fields
    void callLegsReport({ ...period, fields: ['id'] as string[] });
  });

  test('have to be fields of the row', () => {
    // @ts-expect-error no such field
    void callLegsReport({ ...period, fields: ['id', 'colour'] });
    // @ts-expect-error a field of another row
    void callLegsReport({ ...period, fields: ['communication_id'] });
  });
});

describe('filter', () => {
  test('takes the operators of the type of the field', () => {
    assertType<CallLegFilter>({ field: 'duration', operator: '>=', value: 30 });
    assertType<CallLegFilter>({ field: 'employee_full_name', operator: 'like', value: 'A%' });
    assertType<CallLegFilter>({ field: 'direction', operator: 'in', value: ['in', 'out'] });
    assertType<CallLegFilter>({ field: 'is_failed', operator: '=', value: true });
    assertType<CallLegFilter>({ field: 'scenario_id', operator: '!=', value: null });
  });

  test('takes trees', () => {
    assertType<CallLegFilter>({
      condition: 'and',
      filters: [
        { field: 'direction', operator: '=', value: 'in' },
        {
          condition: 'or',
          filters: [
            { field: 'duration', operator: '<', value: 10 },
            { filters: [{ field: 'is_talked', operator: '=', value: false }] },
          ],
        },
      ],
    });
  });

  test('may be empty, as the samples of the service have it', () => {
    void callLegsReport({ ...period, filter: {} });
    void callLegsReport.rows({ ...period, filter: {} });
    assertType<CallLegFilter>({ filters: [] });
    // @ts-expect-error a group without its filters
    assertType<CallLegFilter>({ condition: 'and' });
  });

  test('refuses fields that cannot be filtered on', () => {
    // @ts-expect-error start_time sorts, but does not filter
    assertType<CallLegFilter>({ field: 'start_time', operator: '=', value: '2026-10-01 00:00:00' });
    // @ts-expect-error an array does not filter
    assertType<CallLegFilter>({ field: 'call_records', operator: 'jsquery', value: '$ = 1' });
    // @ts-expect-error no such field
    assertType<CallLegFilter>({ field: 'colour', operator: '=', value: 'red' });
    // @ts-expect-error in a group as well
    assertType<CallLegFilter>({ filters: [{ field: 'start_time', operator: '=', value: '' }] });
  });

  test('refuses operators of other types', () => {
    // @ts-expect-error like on a number
    assertType<CallLegFilter>({ field: 'duration', operator: 'like', value: '1%' });
    // @ts-expect-error order on a string
    assertType<CallLegFilter>({ field: 'employee_full_name', operator: '<', value: 'B' });
    // @ts-expect-error in on a boolean
    assertType<CallLegFilter>({ field: 'is_failed', operator: 'in', value: [true] });
  });

  test('refuses values of other types', () => {
    // @ts-expect-error text for a number
    assertType<CallLegFilter>({ field: 'duration', operator: '>', value: '30' });
    // @ts-expect-error outside the list of values
    assertType<CallLegFilter>({ field: 'direction', operator: '=', value: 'sideways' });
    // @ts-expect-error one value where a list is due
    assertType<CallLegFilter>({ field: 'id', operator: 'in', value: 1 });
    // @ts-expect-error null has no order
    assertType<CallLegFilter>({ field: 'duration', operator: '<', value: null });
    // @ts-expect-error another joint
    assertType<CallLegFilter>({ filters: [], condition: 'xor' });
  });
});

describe('sort', () => {
  test('takes sortable fields', () => {
    void callLegsReport({
      ...period,
      sort: [{ field: 'start_time', order: 'desc' }, { field: 'duration' }],
    });
    // @ts-expect-error id filters, but does not sort
    void callLegsReport({ ...period, sort: [{ field: 'id' }] });
    // @ts-expect-error no such order
    void callLegsReport({ ...period, sort: [{ field: 'duration', order: 'up' }] });
  });
});

describe('params', () => {
  test('that are required', () => {
    // @ts-expect-error no end of the period
    void callLegsReport({ date_from: period.date_from });
    // @ts-expect-error no params at all
    void callLegsReport();
  });

  test('that are unknown or the client takes care of', () => {
    // @ts-expect-error no such param
    void callLegsReport({ ...period, colour: 'red' });
    // @ts-expect-error the token is given to connect
    void callLegsReport({ ...period, access_token: 'key' });
    // @ts-expect-error a long read pages by itself
    callLegsReport.rows({ ...period, limit: 10 });
  });

  test('may be left out where none is required', () => {
    void callgear.get.account();
    void callgear.get.customerUsers({});
    void getAccount(client);
    // @ts-expect-error undefined is not absent
    void callLegsReport({ ...period, limit: undefined });
  });
});

describe('connect', () => {
  test('takes a key, or a login and a password', () => {
    connect({ login: 'me', password: 'secret', server: 'comagic' });
    // @ts-expect-error a login without password
    connect({ login: 'me' });
    // @ts-expect-error no such server
    connect({ accessToken: 'key', server: 'acme' });
  });
});

describe('long reads', () => {
  test('tell how far they are, and go on from a checkpoint', async () => {
    let last: Checkpoint | undefined;
    for await (const page of callLegsReport.pages(period, {
      ahead: 2,
      onProgress: (progress) => expectTypeOf(progress).toEqualTypeOf<ReadProgress>(),
    })) {
      expectTypeOf(page.checkpoint).toEqualTypeOf<Checkpoint | undefined>();
      expectTypeOf(page.progress.rows).toEqualTypeOf<number>();
      last = page.checkpoint;
    }
    callLegsReport.rows(period, last ? { from: last } : {});
    // @ts-expect-error undefined is not absent
    callLegsReport.rows(period, { from: last });
    // @ts-expect-error a place is no checkpoint
    callLegsReport.rows(period, { from: { place: 5 } });
    // @ts-expect-error no such option
    callLegsReport.rows(period, { pagesize: 5 });
  });

  test('are there on list methods only', () => {
    expectTypeOf(callgear.get.customerUsers).toHaveProperty('rows');
    expectTypeOf(callgear.get.account).not.toHaveProperty('rows');
  });

  test('of the sessions with their legs have the fields that were asked for', async () => {
    const joined = sessionsWithLegs(callgear, {
      ...period,
      sessionFields: ['direction'],
      legFields: ['duration'],
    });
    for await (const { session, legs } of joined) {
      expectTypeOf(session).toHaveProperty('direction');
      expectTypeOf(session).not.toHaveProperty('source');
      expectTypeOf(legs[0]!.duration).toEqualTypeOf<number | null>();
      expectTypeOf(legs[0]!).not.toHaveProperty('scenario_id');
    }
  });
});

describe('hooks and errors', () => {
  test('a hook passes requests on, and gives a response', () => {
    connect({ accessToken: 'key', hooks: [(next) => (request) => next(request)] });
    // @ts-expect-error the response is missing
    connect({ accessToken: 'key', hooks: [() => () => undefined] });
  });

  test('kinds of errors have members of their own', (error: unknown) => {
    if (!isClientError(error)) return;
    if (error.kind === 'limit') expectTypeOf(error.resetAt).toEqualTypeOf<Date>();
    if (error.kind === 'read') {
      expectTypeOf(error.fault).toEqualTypeOf<'drift' | 'too-many-rows' | 'order'>();
    }
    if (error.kind === 'http') expectTypeOf(error.status).toEqualTypeOf<number>();
    // @ts-expect-error no such kind
    if (error.kind === 'weather') throw error;
  });
});

describe('credentials', () => {
  test('are a key, or what a login takes', () => {
    expectTypeOf({ accessToken: 'key' }).toExtend<ConnectOptions>();
    expectTypeOf({ accessToken: async () => 'key' }).toExtend<ConnectOptions>();
    expectTypeOf({ login: 'me', password: 'x' }).toExtend<ConnectOptions>();
  });

  test('are never both, nor a part', () => {
    // @ts-expect-error none
    connect({});
    // @ts-expect-error a login without its password
    connect({ login: 'me' });
    // @ts-expect-error both
    connect({ accessToken: 'key', login: 'me', password: 'x' });
    // @ts-expect-error a key, and a part of a login
    connect({ accessToken: 'key', login: 'me' });
    expectTypeOf({ accessToken: 'key', login: 'me', password: 'x' }).not.toExtend<ConnectOptions>();
  });

  test('are told apart by what they hold', (credentials: Credentials) => {
    if (credentials.accessToken === undefined) {
      expectTypeOf(credentials.login).toEqualTypeOf<string>();
    } else {
      expectTypeOf(credentials.login).toEqualTypeOf<undefined>();
    }
  });
});

describe('errors', () => {
  test('are told apart by mnemonic', (error: unknown) => {
    if (isRpcError(error, 'filter_prohibited')) {
      expectTypeOf(error.mnemonic).toEqualTypeOf<'filter_prohibited'>();
      expectTypeOf(error.field).toEqualTypeOf<string | undefined>();
    }
    if (isRpcError(error)) {
      expectTypeOf(error.code).toEqualTypeOf<number>();
      expectTypeOf(error.mnemonic).toEqualTypeOf<Mnemonic | undefined>();
    }
    // @ts-expect-error no such mnemonic
    isRpcError(error, 'filter_prohibitted');
  });

  test('of one method are a union, told apart by mnemonic', (error: GetAccountError) => {
    if (error.mnemonic === 'sort_prohibited') expectTypeOf(error.code).toEqualTypeOf<-32602>();
    if (error.mnemonic === 'limit_exceeded') expectTypeOf(error.code).toEqualTypeOf<-32029>();
    // @ts-expect-error another method's own
    void (error.mnemonic === 'no_such_error');
  });
});
