import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { and, connect, ofEveryUser, or, sessionsWithLegs, whereCallLeg } from '../src/index.ts';
import { catchError, month, startService, type Service } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ legs: 3000 });
});
afterAll(() => service.mock.close());

const week = { date_from: '2026-10-05 00:00:00', date_till: '2026-10-11 23:59:59' };

describe('sessions with legs', () => {
  test('bring every session once, in order, each with all its legs', async () => {
    const { callsReport, callLegsReport } = service.callgear.get;
    const sessions = await callsReport.collect({ ...week, fields: ['id'] });
    // A fortnight more than the week: no conversation lasts that long.
    const legs = await callLegsReport.collect({
      ...week,
      date_till: '2026-10-25 23:59:59',
      fields: ['id', 'call_session_id', 'duration'],
    });
    const legsOf = Map.groupBy(legs, (leg) => leg.call_session_id);
    for (const hours of [1, 24, 1000]) {
      const found = [];
      const joined = sessionsWithLegs(
        service.callgear,
        { ...week, legFields: ['duration'], sessionFields: ['direction'] },
        { hours },
      );
      for await (const { session, legs: own } of joined) {
        expect(session.direction).toMatch(/^(in|out)$/);
        expect(own.map(({ id, duration }) => [id, duration])).toEqual(
          (legsOf.get(session.id) ?? []).map(({ id, duration }) => [id, duration]),
        );
        found.push(session.id);
      }
      expect(found).toEqual(sessions.map(({ id }) => id));
    }
    expect(sessions.length).toBeGreaterThan(50);
  });

  test('come without the legs that the filter takes away', async () => {
    const legFilter = whereCallLeg('direction', '=', 'in');
    let count = 0;
    for await (const { legs } of sessionsWithLegs(service.callgear, {
      ...week,
      legFilter,
      legFields: ['direction'],
    })) {
      for (const leg of legs) expect(leg.direction).toBe('in');
      count += legs.length;
    }
    expect(count).toBeGreaterThan(10);
  });

  test.each([
    [{ date_from: 'yesterday' }, {}, 'date_from'],
    [{ date_till: undefined }, {}, 'date_till'],
    [{ date_from: week.date_till, date_till: week.date_from }, {}, 'date_from'],
    [{}, { hours: 0 }, 'hours'],
    [{}, { hours: Number.NaN }, 'hours'],
    [{}, { ahead: 0 }, 'ahead'],
  ])('say what is wrong with %j and %j', async (params, options, method) => {
    const given = { ...week, ...params } as typeof week;
    const reader = sessionsWithLegs(service.callgear, given, options);
    expect(await catchError(reader.next())).toMatchObject({ kind: 'option', method });
  });
});

describe('of every user', () => {
  const read = async (after?: number) => {
    const { mock } = service;
    const partner = connect({ accessToken: mock.partner.accessToken, url: mock.url });
    const found: { user: number; leg: number }[] = [];
    const refused: number[] = [];
    const rows = ofEveryUser(
      partner,
      (user_id) => partner.get.callLegsReport.rows({ ...month, fields: ['id'], user_id }),
      {
        ...(after !== undefined && { after }),
        onRefusal: (_error, { id }) => refused.push(id),
      },
    );
    for await (const { user, row } of rows) found.push({ user: user.id, leg: row.id });
    return { partner, found, refused };
  };

  test('brings the rows of each who has the right, and goes on after one', async () => {
    const { partner, found, refused } = await read();
    const users = (await partner.get.customerUsers.collect({})).map(({ id }) => id);
    const readable = users.filter((id) => !refused.includes(id));
    expect(readable.length).toBeGreaterThan(0);
    for (const user_id of readable) {
      const own = await partner.get.callLegsReport.collect({ ...month, fields: ['id'], user_id });
      expect(found.filter(({ user }) => user === user_id).map(({ leg }) => leg)).toEqual(
        own.map(({ id }) => id),
      );
    }
    expect(found.length).toBeGreaterThan(100);
    const [first] = readable.toSorted((a, b) => a - b);
    expect((await read(first)).found).toEqual(found.filter(({ user }) => user > first!));
  });

  test('a refusal ends the read, unless it is told', async () => {
    const { mock } = service;
    const partner = connect({ accessToken: mock.partner.accessToken, url: mock.url });
    const users = await partner.get.customerUsers.collect({});
    const stranger = { ...users[0]!, id: 1 };
    const rows = (user_id: number) => partner.get.callLegsReport.rows({ ...month, user_id });
    const strict = ofEveryUser(partner, rows, { users: [stranger] });
    expect(await catchError(strict.next())).toMatchObject({ kind: 'rpc' });
    const refused: number[] = [];
    let count = 0;
    for await (const { user } of ofEveryUser(partner, rows, {
      users: [...users, stranger],
      onRefusal: (_error, { id }) => refused.push(id),
    })) {
      expect(user.id).not.toBe(stranger.id);
      count++;
    }
    expect(refused).toContain(stranger.id);
    expect(count).toBeGreaterThan(0);
  });
});

test('filters that are put together are understood', async () => {
  const filter = and(
    whereCallLeg('direction', '=', 'in'),
    or(whereCallLeg('duration', '>=', 60), whereCallLeg('is_failed', '=', true)),
  );
  const fields = ['id', 'direction', 'duration', 'is_failed'] as const;
  const all = await service.callgear.get.callLegsReport.collect({ ...month, fields });
  const found = await service.callgear.get.callLegsReport.collect({ ...month, fields, filter });
  expect(found).toEqual(
    all.filter((leg) => leg.direction === 'in' && ((leg.duration ?? 0) >= 60 || leg.is_failed)),
  );
  expect(found.length).toBeGreaterThan(10);
});
