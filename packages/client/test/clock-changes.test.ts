import { createMock } from '@callgear-data-api/mock-server';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect, fromWireTime, toWirePeriod, toWireTime, type Api } from '../src/index.ts';
import { allFields, month } from './service.ts';

/** Zones with changes of the clocks in the period, and two without. */
const zones = [
  ['Europe/Berlin', ['2026-03-29', '2026-10-25']],
  ['America/New_York', ['2026-03-08', '2026-11-01']],
  ['Asia/Dubai', ['2026-03-29', '2026-10-25']],
  ['Europe/Moscow', ['2026-03-29', '2026-10-25']],
] as const;

const hour = 3_600_000;
const step = hour / 4;
/** Quarters of an hour on either side of a change. */
const reach = 36 * 4;

/** What a clock on the wall shows, by the platform alone: no function of the client is asked. */
function wallClockOf(timeZone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (moment) => format.format(moment).replace(',', '');
}

interface Leg {
  readonly id: number;
  readonly moment: number;
}

/** An account in the zone, with a leg every quarter of an hour around the days, and one second after it. */
async function setUp(timezone: string, days: readonly string[]) {
  const seeded = createMock({ legs: 50, limits: 'none' });
  const { accessToken, url, fetch } = seeded;
  const sample = await connect({ accessToken, url, fetch }).get.callLegsReport({
    ...month,
    limit: 1,
    fields: allFields,
  });
  const readWallClock = wallClockOf(timezone);
  const legs: Leg[] = days.flatMap((day, index) =>
    Array.from({ length: 4 * reach }, (_, quarter): Leg => {
      const start = Date.parse(`${day}T12:00:00Z`) + (Math.floor(quarter / 2) - reach) * step;
      return { id: index * 10_000 + quarter + 1, moment: start + (quarter % 2) * 1000 };
    }),
  );
  const mock = createMock({
    timezone,
    limits: 'none',
    fixtures: {
      CallLeg: legs.map(({ id, moment }) => ({
        ...sample.data[0]!,
        id,
        start_time: readWallClock(moment),
      })),
    },
  });
  const callgear = connect({ accessToken: mock.accessToken, url: mock.url, fetch: mock.fetch });
  const momentOf = new Map(legs.map(({ id, moment }) => [id, moment]));
  /** Whether another moment has the same time on the wall. */
  const isRepeated = (moment: number): boolean =>
    [-hour, hour].some((distance) => readWallClock(moment + distance) === readWallClock(moment));
  return { legs, callgear, momentOf, isRepeated };
}

const fields = ['id', 'start_time'] as const;

async function read({ get }: Api, from: number, until: number, zone: string, pageSize = 10_000) {
  const period = toWirePeriod(new Date(from), new Date(until), zone);
  const params = { date_from: period.from, date_till: period.till, fields };
  const found: { id: number; start_time: string }[] = [];
  for await (const leg of get.callLegsReport.rows(params, { pageSize })) found.push(leg);
  return found;
}

describe.each(zones)('an account in %s', (zone, days) => {
  test('gets no hour twice and none missing, however the time is cut', async () => {
    const { legs, callgear, momentOf, isRepeated } = await setUp(zone, days);
    expect((await callgear.get.account()).data[0]?.timezone).toBe(zone);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...days),
        // Quarters after noon: anywhere, and in the hours before it, in which clocks change.
        fc.oneof(fc.integer({ min: -reach, max: reach - 1 }), fc.integer({ min: -56, max: -8 })),
        fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 5, max: 60 }),
        async (day, first, lengths, pageSize) => {
          const start = Date.parse(`${day}T12:00:00Z`) + first * step;
          const found = new Map<number, string>();
          let from = start;
          for (const length of lengths) {
            const until = from + length * step;
            const part = await read(callgear, from, until, zone, pageSize);
            expect(new Set(part.map(({ id }) => id)).size).toBe(part.length);
            for (const { id, start_time } of part) {
              // Only what the wire cannot tell apart comes with the part before as well.
              const moment = momentOf.get(id)!;
              const isInside = moment >= from && moment < until;
              expect(isInside || isRepeated(moment)).toBe(true);
              found.set(id, start_time);
            }
            const missing = legs.filter(
              ({ id, moment }) =>
                moment >= from && moment < until && !part.some((leg) => leg.id === id),
            );
            expect(missing).toEqual([]);
            from = until;
          }
          const inside = legs.filter(({ moment }) => moment >= start && moment < from);
          expect(inside.filter(({ id }) => !found.has(id))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('knows the moment of every leg, of a repeated hour with the half that is meant', async () => {
    const { legs, callgear, momentOf, isRepeated } = await setUp(zone, days);
    const [first] = legs;
    const all = await read(callgear, first!.moment, legs.at(-1)!.moment + 1000, zone);
    expect(all).toHaveLength(legs.length);
    let repeated = 0;
    for (const { id, start_time } of all) {
      const moment = momentOf.get(id)!;
      expect(toWireTime(new Date(moment), zone)).toBe(start_time);
      const both = (['first', 'second'] as const).map((half) =>
        fromWireTime(start_time, zone, half).getTime(),
      );
      expect(both).toContain(moment);
      expect(new Set(both).size).toBe(isRepeated(moment) ? 2 : 1);
      if (isRepeated(moment)) repeated++;
    }
    const doChange = zone === 'Europe/Berlin' || zone === 'America/New_York';
    expect(repeated).toBe(doChange ? 16 : 0);
  });

  test('gets each row once when it reads by the hours of the wire', async () => {
    const { legs, callgear } = await setUp(zone, days.slice(0, 1));
    const from = Date.parse(`${days[0]}T00:00:00Z`) - 12 * hour;
    const found: number[] = [];
    for (let time = from; time < from + 48 * hour; time += hour) {
      const [start, end] = [time, time + hour - 1000].map((edge) =>
        new Date(edge).toISOString().slice(0, 19).replace('T', ' '),
      );
      const period = { date_from: start!, date_till: end!, fields };
      found.push(...(await callgear.get.callLegsReport.collect(period)).map(({ id }) => id));
    }
    const [first, last] = [from, from + 48 * hour].map((edge) =>
      fromWireTime(new Date(edge).toISOString().slice(0, 19).replace('T', ' '), zone).getTime(),
    );
    const inside = legs.filter(({ moment }) => moment >= first! && moment < last!);
    expect(found.toSorted((a, b) => a - b)).toEqual(inside.map(({ id }) => id));
    expect(inside.length).toBeGreaterThan(360);
  });
});
