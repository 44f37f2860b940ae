import { afterEach, describe, expect, test } from 'vitest';
import { and, connect, or, whereCallLeg, type CallLegFilter } from '../src/index.ts';
import type { Leg } from './second-legs.ts';
import { SecondPoints } from './second-points.ts';
import {
  startSecondServer,
  type SecondServer,
  type SecondServerOptions,
  type Trouble,
} from './second-server.ts';
import { catchError } from './service.ts';

let server: SecondServer | undefined;
afterEach(() => server?.close());

async function setUp(options: SecondServerOptions = {}) {
  const running = await startSecondServer(options);
  server = running;
  const { url } = running;
  const retry = { random: () => 0 } as const;
  return {
    server: running,
    byKey: connect({ accessToken: 'permanent-key', url, retry }),
    byLogin: connect({ login: 'me', password: 'open sesame', url, retry }),
    logins: () => running.calls.filter((method) => method === 'login.user').length,
  };
}

const short = [37, 74, 111, 148, 185];
const hours = (count: number): number[] => Array.from({ length: count }, (_, hour) => hour * 3600);
const january = { date_from: '2026-01-01 00:00:00', date_till: '2026-01-31 23:59:59' };

describe('rows', () => {
  const filters: [name: string, filter: CallLegFilter, isWanted: (leg: Leg) => boolean][] = [
    ['nothing', {}, () => true],
    ['an empty group', { condition: 'or', filters: [] }, () => true],
    ['a condition', whereCallLeg('direction', '=', 'in'), (leg) => leg.direction === 'in'],
    [
      'a pattern',
      whereCallLeg('employee_full_name', 'like', '%a L%'),
      (leg) => leg.employee_full_name === 'Ada Lovelace',
    ],
    [
      'a test for nothing',
      whereCallLeg('employee_full_name', '=', null),
      (leg) => leg.employee_full_name === null,
    ],
    [
      'a tree',
      and(
        whereCallLeg('duration', 'in', short),
        or(whereCallLeg('is_failed', '!=', false), whereCallLeg('id', '<', 8_999_990)),
      ),
      (leg) => short.includes(leg.duration) && (leg.is_failed || leg.id < 8_999_990),
    ],
  ];

  test.each(filters)('are those that the filter wants: %s', async (_name, filter, isWanted) => {
    const {
      server: { legs },
      byKey,
    } = await setUp({ seconds: hours(600) });
    const found = await byKey.get.callLegsReport.collect(
      { ...january, filter, fields: ['id', 'duration'] },
      { pageSize: 50 },
    );
    const wanted = legs.filter(isWanted);
    expect(found).toEqual(wanted.map(({ id, duration }) => ({ id, duration })));
    expect(found.length).toBeGreaterThan(0);
  });

  test('come sorted as asked for, and a field that does not sort is refused', async () => {
    const {
      server: { legs },
      byKey,
    } = await setUp({ seconds: hours(100) });
    const sort = [{ field: 'duration', order: 'desc' }] as const;
    const found = await byKey.get.callLegsReport.collect({ ...january, sort }, { pageSize: 9 });
    const sorted = legs.toSorted((a, b) => b.duration - a.duration || a.id - b.id);
    expect(found.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    const wrong = { ...january, sort: [{ field: 'id' as never }] };
    expect(await catchError(byKey.get.callLegsReport(wrong))).toMatchObject({
      mnemonic: 'sort_prohibited',
      field: 'sort.0.field',
    });
  });

  test('of a day with more of them than the offset reaches are read completely', async () => {
    const seconds = Array.from({ length: 115_000 }, (_, index) => Math.floor(index * 0.75));
    const { byKey } = await setUp({ seconds });
    const day = { date_from: '2026-01-01 00:00:00', date_till: '2026-01-01 23:59:59' };
    const ids = new Set<number>();
    let count = 0;
    for await (const { id } of byKey.get.callLegsReport.rows({ ...day, fields: ['id'] })) {
      ids.add(id);
      count++;
    }
    expect(count).toBe(115_000);
    expect(ids.size).toBe(115_000);
  }, 60_000);

  test('of a second with more of them than that are an error that says so', async () => {
    const seconds = Array.from({ length: 110_001 }, () => 43_200);
    const { byKey } = await setUp({ seconds });
    const day = { date_from: '2026-01-01 00:00:00', date_till: '2026-01-01 23:59:59' };
    const error = await catchError(byKey.get.callLegsReport.collect({ ...day, fields: ['id'] }));
    expect(error).toMatchObject({ kind: 'read', fault: 'too-many-rows' });
    expect(String(error)).toContain('the second 2026-01-01 12:00:00 has more rows');
  }, 60_000);
});

describe('troubles', () => {
  test.each<Trouble>(['drop', 'garble', 'busy', 'expire', 'repeat', 'grow'])(
    '%s: a long read loses no row and doubles none',
    async (trouble) => {
      const {
        server: { legs, troubles },
        byLogin,
      } = await setUp({ seconds: hours(600) });
      const ids: number[] = [];
      for await (const { data, progress } of byLogin.get.callLegsReport.pages(january, {
        pageSize: 40,
        ahead: 1,
      })) {
        ids.push(...data.map(({ id }) => id));
        if ([3, 6, 9].includes(progress.pages)) troubles.push(trouble);
      }
      expect(troubles).toEqual([]);
      expect(ids.toSorted((a, b) => a - b)).toEqual(
        legs.map(({ id }) => id).toSorted((a, b) => a - b),
      );
    },
  );

  test('a redirect is not followed', async () => {
    const {
      server: { troubles },
      byKey,
    } = await setUp();
    troubles.push('redirect');
    expect(await catchError(byKey.get.account())).toMatchObject({ kind: 'http', status: 308 });
  });

  test('points that run out are waited for, and no row is lost', async () => {
    const points = new SecondPoints(15, 500);
    const {
      server: { legs },
      byKey,
    } = await setUp({ seconds: hours(600), points });
    const found = await byKey.get.callLegsReport.collect(january, { pageSize: 16 });
    expect(found.map(({ id }) => id)).toEqual(legs.map(({ id }) => id));
    // The clocks of two machines differ: a call may come a moment too early, and is repeated.
    expect(points.refused).toBeLessThan(10);
  });
});

describe('100 parallel calls on a session that has expired', () => {
  test('log in once, whatever happens on the way, and `close` logs out', async () => {
    const { server: running, byLogin, logins } = await setUp();
    for (const trouble of [undefined, 'drop', 'garble', 'busy'] as const) {
      await byLogin.get.account();
      running.expireSessions();
      running.calls.length = 0;
      const calls = Array.from({ length: 100 }, () => byLogin.get.account());
      if (trouble) running.troubles.push(trouble);
      const replies = await Promise.all(calls);
      expect(replies.every(({ data }) => data[0]?.app_id === 1)).toBe(true);
      expect(logins()).toBe(1);
    }
    await byLogin.close();
    expect(running.calls.at(-1)).toBe('logout.user');
  });

  test('try a login that is refused once, and the next call tries again', async () => {
    const login = (count: number) => (count === 2 ? 'refuse' : 'open');
    const { server: running, byLogin, logins } = await setUp({ login });
    await byLogin.get.account();
    running.expireSessions();
    const errors = await Promise.all(
      Array.from({ length: 100 }, () => catchError(byLogin.get.account())),
    );
    for (const error of errors) {
      expect(error).toMatchObject({
        kind: 'rpc',
        mnemonic: expect.stringMatching(/^(auth_error|access_token_expired)$/),
      });
    }
    expect(logins()).toBe(2);
    expect((await byLogin.get.account()).data).toHaveLength(1);
    expect(logins()).toBe(3);
  });

  test('share a login that is slow, also when the call that began it is given up', async () => {
    let open: ((verdict: 'open') => void) | undefined;
    const login = (count: number) =>
      count === 2 ? new Promise<'open'>((resolve) => (open = resolve)) : 'open';
    const { server: running, byLogin, logins } = await setUp({ login });
    await byLogin.get.account();
    running.expireSessions();
    const controller = new AbortController();
    const calls = Array.from({ length: 100 }, (_, index) =>
      byLogin.get.account({}, index % 2 === 0 ? { signal: controller.signal } : {}),
    );
    const settled = Promise.allSettled(calls);
    await expect.poll(() => open).toBeDefined();
    controller.abort();
    open?.('open');
    const results = await settled;
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    expect(logins()).toBe(2);
  });
});
