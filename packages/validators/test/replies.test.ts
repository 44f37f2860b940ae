import {
  isCallLeg,
  validateCallLeg,
  validateGetCallLegsReportResult,
  type ReplyResult,
} from '@callgear-data-api/validators';
import { expect, test } from 'vitest';
import { loadApi } from './load-document.ts';

const api = loadApi();
const method = api.methods.find(({ name }) => name === 'get.call_legs_report')!;
const reply = method.examples[0]!.result as { data: Record<string, unknown>[]; metadata: object };
const row = reply.data[0]!;

function messages(result: ReplyResult<unknown>): string[] {
  return result.ok ? [] : result.issues.map(({ message }) => message);
}

test('the examples of the document pass, every one of them', () => {
  for (const { result } of method.examples) {
    expect(validateGetCallLegsReportResult(result)).toEqual({ ok: true, value: result, drift: [] });
  }
});

test('replies are open: a field more or less is no issue', () => {
  const { id: _, ...less } = row;
  expect(isCallLeg({ ...row, hold_duration: 5 })).toBe(true);
  expect(isCallLeg(less)).toBe(true);
  expect(isCallLeg({})).toBe(true);
});

test.each([
  [null, 'CallLeg: expected an object, got null.'],
  [[], 'CallLeg: expected an object, got an empty list.'],
  [{ ...row, id: '1' }, 'id: expected a whole number, got "1"; did you mean 1 without quotes?'],
  [{ ...row, id: 1.5 }, 'id: expected a whole number, got 1.5.'],
  [{ ...row, id: null }, 'id: expected a whole number, got null.'],
  [{ ...row, direction: 'up' }, 'direction: expected "in" or "out", got "up".'],
  [{ ...row, employee_full_name: 5 }, 'employee_full_name: expected a string or null, got 5.'],
  [
    { ...row, connect_time: '2026-02-30 00:00:00' },
    'connect_time: expected a date and time of the calendar as "YYYY-MM-DD hh:mm:ss" or null, got "2026-02-30 00:00:00".',
  ],
  [{ ...row, call_records: ['a', 1] }, 'call_records.1: expected a string, got 1.'],
  [{ ...row, call_records: null }, 'call_records: expected a list, got null.'],
])('a wrong row: %#', (value, message) => {
  expect(isCallLeg(value)).toBe(false);
  const result = validateCallLeg(value);
  expect(result.ok ? [] : result.issues.map((issue) => issue.message)).toEqual([message]);
});

test('issues of a reply say in which row, and are the service’s fault', () => {
  const data = [row, { ...row, duration: 'long' }];
  const result = validateGetCallLegsReportResult({ ...reply, data });
  expect(result).toMatchObject({
    ok: false,
    issues: [
      {
        fault: 'wrong-type',
        mnemonic: undefined,
        code: -32603,
        field: 'data.1.duration',
        pointer: '/data/1/duration',
        value: 'long',
      },
    ],
  });
});

test('a page of a million faults answers a hundred issues', () => {
  const data = Array.from({ length: 10_000 }, () => ({ id: 'a', direction: 1, duration: [] }));
  expect(messages(validateGetCallLegsReportResult({ ...reply, data }))).toHaveLength(100);
});

test('drift tells what differs from the default fields', () => {
  const full = Object.fromEntries(
    method.list!.fields.map(({ name, nullable }) => [name, nullable ? null : row[name]]),
  );
  const { duration: _, ...less } = full;
  const data = [
    { ...less, hold_duration: 5 },
    { ...less, hold_duration: 6 },
  ];
  const result = validateGetCallLegsReportResult({ ...reply, data }, { drift: 'report' });
  expect(result.ok && result.drift).toEqual([
    { kind: 'unknown', field: 'data.hold_duration', pointer: '/data/0/hold_duration', count: 2 },
    { kind: 'missing', field: 'data.duration', pointer: '/data/0/duration', count: 2 },
  ]);
  expect(messages(validateGetCallLegsReportResult({ ...reply, data }, { drift: 'fail' }))).toEqual([
    'data.0.hold_duration is not known: expected documented fields only; it is there in 2 places.',
    'data.0.duration is missing: expected it in every reply; it is missing in 2 places.',
  ]);
});

test('an empty page has no drift', () => {
  expect(validateGetCallLegsReportResult({ ...reply, data: [] }, { drift: 'fail' }).ok).toBe(true);
});
