import { startMockServer } from '@callgear-data-api/mock-server/node';
import { describe, expect, test } from 'vitest';
import { connect, fromWireTime, toWirePeriod, toWireTime } from '../src/index.ts';

/** Zones, and days around which their clocks change; Dubai and Moscow change none. */
const changes = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Dubai', '2026-10-25'],
  ['Europe/Moscow', '2026-03-29'],
] as const;

const hour = 3_600_000;

describe.each(changes)('%s around %s', (timeZone, day) => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const from = new Date(noon - 36 * hour);
  const until = new Date(noon + 36 * hour);

  test('no hour is read twice and none is missing', async () => {
    const whole = toWirePeriod(from, until, timeZone);
    const mock = await startMockServer({
      legs: 4000,
      limits: 'none',
      timezone: timeZone,
      from: `${toWireTime(new Date(noon - 72 * hour), timeZone).slice(0, 10)} 00:00:00`,
      till: `${toWireTime(new Date(noon + 72 * hour), timeZone).slice(0, 10)} 23:59:59`,
    });
    try {
      const { get } = connect({ accessToken: mock.accessToken, url: mock.url });
      const zone = (await get.account()).data[0]!.timezone;
      expect(zone).toBe(timeZone);
      const read = (period: { from: string; till: string }) =>
        get.callLegsReport.collect({
          date_from: period.from,
          date_till: period.till,
          fields: ['id', 'start_time'],
        });
      const all = await read(whole);
      expect(all.length).toBeGreaterThan(500);

      const byClock = [];
      const [first, last] = [Date.parse(`${whole.from}Z`), Date.parse(`${whole.till}Z`)];
      for (let time = first; time <= last; time += hour) {
        const text = (moment: number): string =>
          new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
        byClock.push(
          ...(await read({ from: text(time), till: text(Math.min(last, time + hour - 1000)) })),
        );
      }
      expect(byClock.map(({ id }) => id)).toEqual(all.map(({ id }) => id));

      const byMoment = new Map<number, string>();
      for (let time = from.getTime(); time < until.getTime(); time += hour) {
        const period = toWirePeriod(new Date(time), new Date(time + hour), zone);
        for (const leg of await read(period)) byMoment.set(leg.id, leg.start_time);
      }
      expect([...byMoment.keys()].toSorted((a, b) => a - b)).toEqual(
        all.map(({ id }) => id).toSorted((a, b) => a - b),
      );
      const moments = all.map((leg) => fromWireTime(leg.start_time, zone).getTime());
      for (const moment of moments) {
        expect(moment).toBeGreaterThanOrEqual(from.getTime());
        expect(moment).toBeLessThan(until.getTime());
      }
    } finally {
      await mock.close();
    }
  });

  test('periods of moments hold every moment, whatever their length', () => {
    for (let start = from.getTime(); start < until.getTime(); start += hour / 4) {
      for (const length of [1000, hour / 2, hour, 5 * hour]) {
        const period = toWirePeriod(new Date(start), new Date(start + length), timeZone);
        for (let moment = start; moment < start + length; moment += hour / 8) {
          const text = toWireTime(new Date(moment), timeZone);
          expect(text >= period.from && text <= period.till).toBe(true);
        }
      }
    }
  });
});
