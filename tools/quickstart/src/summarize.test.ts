import { expect, test } from 'vitest';
import { formatCount, formatSeconds, formatShare } from './format.ts';
import type { Leg } from './leg.ts';
import { findLastMonth } from './month.ts';
import { printLegs, printSummary } from './print-summary.ts';
import { summarize } from './summarize.ts';

function createLeg(part: Partial<Leg>): Leg {
  return {
    id: 1,
    call_session_id: 1,
    start_time: '2026-10-05 09:00:00',
    direction: 'in',
    calling_phone_number: '441144960004',
    called_phone_number: '442079460004',
    employee_full_name: null,
    duration: 0,
    total_duration: 20,
    is_talked: false,
    is_transfered: false,
    release_cause_description: null,
    call_records: [],
    ...part,
  };
}

const legs = [
  createLeg({
    id: 1,
    employee_full_name: 'Ada',
    is_talked: true,
    duration: 60,
    total_duration: 70,
  }),
  createLeg({ id: 2, employee_full_name: 'Bo' }),
  createLeg({ id: 3, call_session_id: 2, start_time: '2026-10-06 10:00:05', total_duration: 95 }),
  createLeg({ id: 4, call_session_id: 2, start_time: '2026-10-06 10:00:00', total_duration: 30 }),
  createLeg({ id: 5, call_session_id: 3, direction: 'out', is_talked: true, duration: 3723 }),
  createLeg({
    id: 6,
    call_session_id: 4,
    start_time: '2026-10-07 08:00:00',
    calling_phone_number: null,
  }),
];

test('counts legs by direction and employee, and calls that nobody took', () => {
  expect(summarize(legs)).toEqual({
    legs: 6,
    calls: 4,
    directions: [
      { name: 'in', legs: 5, talked: 1, talkSeconds: 60 },
      { name: 'out', legs: 1, talked: 1, talkSeconds: 3723 },
    ],
    employees: [
      { name: 'Ada', legs: 1, talked: 1, talkSeconds: 60 },
      { name: 'Bo', legs: 1, talked: 0, talkSeconds: 0 },
    ],
    missed: [
      { time: '2026-10-07 08:00:00', caller: null, waited: 20 },
      { time: '2026-10-06 10:00:00', caller: '441144960004', waited: 95 },
    ],
    incomingCalls: 3,
  });
});

test('prints them for a person', () => {
  const text = printSummary(summarize(legs));
  expect(text).toMatch(/incoming +5 +1 +20 % +1 m 00 s +1 m 00 s/);
  expect(text).toMatch(/outgoing +1 +1 +100 % +1 h 02 m/);
  expect(text).toMatch(/Bo +1 +0 +0 % +0 s +–/);
  expect(text).toContain('Missed: 2 of 3 incoming calls (67 %)');
  expect(text).toContain('2026-10-07 08:00:00  hidden  waited 20 s');
  expect(printLegs(legs)).toMatch(/2026-10-05 09:00:00 +incoming +441144960004 +442079460004 +Ada/);
});

test('a month without calls is no reason to stumble', () => {
  expect(printSummary(summarize([]))).toContain('Missed: 0 of 0 incoming calls (–)');
});

test('the last month that is over, whatever its length', () => {
  expect(findLastMonth(new Date(2026, 2, 31, 12))).toEqual({
    name: '2026-02',
    from: '2026-02-01 00:00:00',
    till: '2026-02-28 23:59:59',
  });
  expect(findLastMonth(new Date(2027, 0, 1)).till).toBe('2026-12-31 23:59:59');
  expect(findLastMonth(new Date(2028, 2, 1)).till).toBe('2028-02-29 23:59:59');
});

test('numbers read the same in every locale', () => {
  expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1 000', '1 234 567']);
  expect([0, 42.4, 307, 3900].map(formatSeconds)).toEqual(['0 s', '42 s', '5 m 07 s', '1 h 05 m']);
  expect(formatShare(1, 3)).toBe('33 %');
});
