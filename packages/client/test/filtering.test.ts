import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallLeg, CallLegFilter } from '../src/index.ts';
import { allFields, month, startService, type Service } from './service.ts';

type Leg = Pick<CallLeg, (typeof allFields)[number]>;

let service: Service;
let legs: readonly Leg[];
beforeAll(async () => {
  service = await startService();
  legs = await service.callgear.get.callLegsReport.collect({ ...month, fields: allFields });
});
afterAll(() => service.mock.close());

/** What the service finds, compared with what plain code finds among all legs of the month. */
async function compare(filter: CallLegFilter, matches: (leg: Leg) => boolean): Promise<void> {
  const found = await service.callgear.get.callLegsReport.collect({
    ...month,
    fields: allFields,
    filter,
  });
  const expected = legs.filter(matches);
  expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  // A filter that lets all or nothing through would prove nothing.
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(legs.length);
}

const some = <T>(pick: (leg: Leg) => T | null): T => {
  const values = legs.map(pick).filter((value) => value !== null);
  return values[Math.floor(values.length / 2)] as T;
};

/** Whether a leg without a value differs from one that has it is left out: both readings agree on the rest. */
const both = (filter: CallLegFilter, present: CallLegFilter): CallLegFilter => ({
  filters: [filter, present],
});

const holds =
  (check: (text: string) => boolean) =>
  (leg: Leg): boolean =>
    leg.employee_full_name !== null && check(leg.employee_full_name);

describe('every operator', () => {
  test('= on a number, a string, an enum, a boolean and null', async () => {
    const [employee, name] = [
      some((leg) => leg.employee_id),
      some((leg) => leg.employee_full_name),
    ];
    await compare(
      { field: 'employee_id', operator: '=', value: employee },
      (leg) => leg.employee_id === employee,
    );
    await compare(
      { field: 'employee_full_name', operator: '=', value: name },
      (leg) => leg.employee_full_name === name,
    );
    await compare(
      { field: 'direction', operator: '=', value: 'out' },
      (leg) => leg.direction === 'out',
    );
    await compare({ field: 'is_failed', operator: '=', value: true }, (leg) => leg.is_failed);
    await compare(
      { field: 'employee_id', operator: '=', value: null },
      (leg) => leg.employee_id === null,
    );
  });

  test('!= on a number, a string, an enum, a boolean and null', async () => {
    const [scenario, phone] = [
      some((leg) => leg.scenario_id),
      some((leg) => leg.virtual_phone_number),
    ];
    await compare(
      both(
        { field: 'scenario_id', operator: '!=', value: scenario },
        { field: 'scenario_id', operator: '!=', value: null },
      ),
      (leg) => leg.scenario_id !== scenario && leg.scenario_id !== null,
    );
    await compare(
      both(
        { field: 'virtual_phone_number', operator: '!=', value: phone },
        { field: 'virtual_phone_number', operator: '!=', value: null },
      ),
      (leg) => leg.virtual_phone_number !== phone && leg.virtual_phone_number !== null,
    );
    await compare(
      { field: 'direction', operator: '!=', value: 'out' },
      (leg) => leg.direction !== 'out',
    );
    await compare({ field: 'is_operator', operator: '!=', value: true }, (leg) => !leg.is_operator);
    await compare(
      { field: 'scenario_id', operator: '!=', value: null },
      (leg) => leg.scenario_id !== null,
    );
  });

  test('<, >, <= and >= on a number', async () => {
    const middle = some((leg) => leg.total_duration);
    await compare(
      { field: 'total_duration', operator: '<', value: middle },
      (leg) => leg.total_duration < middle,
    );
    await compare(
      { field: 'total_duration', operator: '>', value: middle },
      (leg) => leg.total_duration > middle,
    );
    await compare(
      { field: 'total_duration', operator: '<=', value: middle },
      (leg) => leg.total_duration <= middle,
    );
    await compare(
      { field: 'total_duration', operator: '>=', value: middle },
      (leg) => leg.total_duration >= middle,
    );
  });

  test('like at the start, at the end, inside and with case', async () => {
    const name = some((leg) => leg.employee_full_name);
    const [first = '', last = ''] = name.split(' ');
    await compare(
      { field: 'employee_full_name', operator: 'like', value: `${first}%` },
      holds((text) => text.startsWith(first)),
    );
    await compare(
      { field: 'employee_full_name', operator: 'like', value: `%${last}` },
      holds((text) => text.endsWith(last)),
    );
    await compare(
      { field: 'employee_full_name', operator: 'like', value: '%a%' },
      holds((text) => text.includes('a')),
    );
    const { data } = await service.callgear.get.callLegsReport({
      ...month,
      filter: { field: 'employee_full_name', operator: 'like', value: `${first.toUpperCase()}%` },
    });
    expect(data).toEqual([]);
  });

  test('regexp', async () => {
    await compare({ field: 'called_phone_number', operator: 'regexp', value: '[13579]$' }, (leg) =>
      /[13579]$/.test(leg.called_phone_number ?? ''),
    );
    await compare(
      { field: 'employee_full_name', operator: 'regexp', value: '^[A-M].* [N-Z]' },
      (leg) => /^[A-M].* [N-Z]/.test(leg.employee_full_name ?? ''),
    );
  });

  test('in on a number, a string and an enum', async () => {
    const ids = legs.filter((_, index) => index % 97 === 0).map(({ id }) => id);
    await compare({ field: 'id', operator: 'in', value: ids }, (leg) => ids.includes(leg.id));
    const names = [some((leg) => leg.scenario_name), 'nobody'];
    await compare({ field: 'scenario_name', operator: 'in', value: names }, (leg) =>
      names.includes(leg.scenario_name ?? ''),
    );
    await compare(
      { field: 'direction', operator: 'in', value: ['in'] },
      (leg) => leg.direction === 'in',
    );
  });

  test('jsquery on an array of another report', async () => {
    const { callsReport } = service.callgear.get;
    const all = await callsReport.collect({ ...month, fields: ['id', 'tags'] });
    const tag = all.flatMap(({ tags }) => tags ?? [])[0]?.tag_name;
    expect(tag).toBeTypeOf('string');
    const found = await callsReport.collect({
      ...month,
      fields: ['id', 'tags'],
      filter: { field: 'tags', operator: 'jsquery', value: `#.tag_name = "${tag}"` },
    });
    const expected = all.filter(({ tags }) => tags?.some(({ tag_name }) => tag_name === tag));
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
  });
});

describe('trees', () => {
  test('of three levels', async () => {
    const middle = some((leg) => leg.total_duration);
    await compare(
      {
        condition: 'and',
        filters: [
          { field: 'direction', operator: '=', value: 'in' },
          {
            condition: 'or',
            filters: [
              { field: 'total_duration', operator: '>', value: middle },
              {
                condition: 'and',
                filters: [
                  { field: 'is_operator', operator: '=', value: true },
                  { field: 'is_failed', operator: '=', value: true },
                ],
              },
            ],
          },
        ],
      },
      (leg) =>
        leg.direction === 'in' &&
        (leg.total_duration > middle || (leg.is_operator && leg.is_failed)),
    );
  });

  test('are joined by and when they do not say how, and with one member are that member', async () => {
    await compare(
      {
        filters: [
          { field: 'direction', operator: '=', value: 'in' },
          { filters: [{ field: 'is_failed', operator: '=', value: true }] },
        ],
      },
      (leg) => leg.direction === 'in' && leg.is_failed,
    );
  });
});

describe('sorting', () => {
  type Value = string | number | boolean | null;
  const compareValues = (a: Value, b: Value): number => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -1 : 1;
  };

  test.each([
    'total_duration',
    'employee_full_name',
    'direction',
    'is_talked',
    'employee_rating',
  ] as const)('by %s, both ways', async (field) => {
    const { callLegsReport } = service.callgear.get;
    const day = { date_from: '2026-10-06 00:00:00', date_till: '2026-10-08 23:59:59' };
    const read = (order: 'asc' | 'desc') =>
      callLegsReport.collect({
        ...day,
        fields: ['id', 'start_time', field],
        sort: [{ field, order }],
      });
    const [up, down] = [await read('asc'), await read('desc')];
    expect(new Set(up.map((leg) => leg[field])).size).toBeGreaterThan(1);
    for (const [index, leg] of up.slice(1).entries()) {
      expect(compareValues(up[index]![field], leg[field])).toBeLessThanOrEqual(0);
    }
    expect(down.map((leg) => leg[field])).toEqual(up.map((leg) => leg[field]).toReversed());
    expect(down.map(({ id }) => id).toSorted()).toEqual(up.map(({ id }) => id).toSorted());
  });

  test('by several fields', async () => {
    const found = await service.callgear.get.callLegsReport({
      ...month,
      limit: 500,
      sort: [
        { field: 'direction', order: 'desc' },
        { field: 'total_duration' },
        { field: 'start_time', order: 'desc' },
      ],
    });
    const keys = found.data.map(
      (leg) => [leg.direction, leg.total_duration, leg.start_time] as const,
    );
    const ordered = keys.toSorted(
      (a, b) => compareValues(b[0], a[0]) || compareValues(a[1], b[1]) || compareValues(b[2], a[2]),
    );
    expect(keys).toEqual(ordered);
  });

  test('the latest first, over all pages', async () => {
    const found = await service.callgear.get.callLegsReport.collect(
      { ...month, fields: ['id', 'start_time'], sort: [{ field: 'start_time', order: 'desc' }] },
      { pageSize: 300 },
    );
    const times = legs.map(({ start_time }) => start_time);
    expect(found.map(({ start_time }) => start_time)).toEqual(times.toReversed());
  });
});
