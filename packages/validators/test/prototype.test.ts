import {
  isCallLeg,
  isMetadata,
  validateGetCallLegsReportParams,
  validateGetCallLegsReportResult,
} from '@callgear-data-api/validators';
import { afterEach, expect, test } from 'vitest';

const leg = { id: 1, direction: 'in', start_time: '2026-10-01 00:00:00' };
const limits = {
  day_limit: 1,
  day_remaining: 1,
  day_reset: 1,
  minute_limit: 1,
  minute_remaining: 1,
  minute_reset: 1,
};
const metadata = { total_items: 1, limits };
const params = {
  access_token: 'token',
  date_from: '2026-10-01 00:00:00',
  date_till: '2026-10-02 00:00:00',
};

afterEach(() => {
  for (const name of ['id', 'data', 'limit', 'unknown'])
    Reflect.deleteProperty(Object.prototype, name);
});

test('a wrong member of a prototype does not make a row wrong', () => {
  const row = Object.assign(Object.create({ id: 'inherited' }), { direction: 'in' });
  expect(isCallLeg(row)).toBe(true);
  expect(validateGetCallLegsReportResult({ data: [row], metadata }).ok).toBe(true);
});

test('a right member of a prototype does not complete an object', () => {
  expect(isMetadata(metadata)).toBe(true);
  expect(isMetadata(Object.create(metadata))).toBe(false);
  const reply = Object.create({ data: [leg] }) as object;
  const result = validateGetCallLegsReportResult(Object.assign(reply, { metadata }));
  expect(result.ok ? [] : result.issues.map(({ pointer }) => pointer)).toEqual(['/data']);
});

test('an own wrong member is wrong, whatever the prototype', () => {
  const row = Object.assign(Object.create({ id: 1 }), { id: 'own' });
  expect(isCallLeg(row)).toBe(false);
});

test('rows may have no prototype, or one of another realm', () => {
  expect(isCallLeg(Object.assign(Object.create(null), leg))).toBe(true);
  expect(isCallLeg(Object.assign(Object.create(Object.create(null)), leg))).toBe(true);
});

test('what somebody puts on every object is not part of a reply, nor of params', () => {
  Reflect.set(Object.prototype, 'id', 'polluted');
  Reflect.set(Object.prototype, 'data', 'polluted');
  expect(isCallLeg({ direction: 'in' })).toBe(true);
  expect(isCallLeg({ id: 'own' })).toBe(false);
  expect(validateGetCallLegsReportResult({ metadata }).ok).toBe(false);
  expect(validateGetCallLegsReportResult({ data: [{}], metadata }).ok).toBe(true);
  Reflect.set(Object.prototype, 'limit', 0);
  Reflect.set(Object.prototype, 'unknown', 1);
  expect(validateGetCallLegsReportParams(params).ok).toBe(true);
  expect(validateGetCallLegsReportParams({ ...params, limit: 0 }).ok).toBe(false);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a param %s is not known',
  (name) => {
    const named = { ...params };
    Object.defineProperty(named, name, { value: {}, enumerable: true });
    const result = validateGetCallLegsReportParams(named);
    expect(result.ok ? [] : result.issues.map(({ field, mnemonic }) => [field, mnemonic])).toEqual([
      [name, 'unexpected_parameters'],
    ]);
  },
);

test.each(['__proto__', 'constructor', 'toString'])(
  'a field %s of a row is open, and drift',
  (name) => {
    const row = JSON.parse(`{"id":1,${JSON.stringify(name)}:"x"}`) as object;
    expect(isCallLeg(row)).toBe(true);
    const result = validateGetCallLegsReportResult(
      { data: [row], metadata },
      { drift: 'report', fields: ['id'] },
    );
    expect(result.ok && result.drift.map(({ field }) => field)).toEqual([`data.${name}`]);
  },
);

test('fields of a prototype are missing, and are not told as drift', () => {
  const row = Object.create({ id: 1, hidden: 2 }) as object;
  const result = validateGetCallLegsReportResult(
    { data: [row], metadata },
    { drift: 'report', fields: ['id'] },
  );
  expect(result.ok && result.drift).toEqual([
    { kind: 'missing', field: 'data.id', pointer: '/data/0/id', count: 1 },
  ]);
});
