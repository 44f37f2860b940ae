import { expect, test } from 'vitest';
import { legsReport, where } from '../proofs/stage.ts';
import { evilPatterns } from './patterns.ts';
import { stageHostile } from './stage-hostile.ts';

const stage = stageHostile();
const { send, write } = stage;

test.each(evilPatterns)('%s costs little, and others are answered meanwhile', async (pattern) => {
  const body = write(where('calling_phone_number', 'regexp', pattern));
  const before = process.cpuUsage();
  const [evil, other] = await Promise.all([send(body), send(write({}, 'other'))]);
  const { user, system } = process.cpuUsage(before);
  expect(evil.result ?? evil.error?.data['mnemonic']).not.toBeUndefined();
  expect([other.id, other.error]).toEqual(['other', undefined]);
  // Time of the processor, which a busy machine does not change: half a second.
  expect(user + system).toBeLessThan(500_000);
});

test.each([
  ['like', '%'.repeat(1_000_000)],
  ['like', '4%'.repeat(500_000)],
  ['jsquery', '*.'.repeat(200)],
  ['jsquery', '(#.employee_id = 1) OR '.repeat(400)],
  ['jsquery', '('.repeat(5000)],
])('%s with a pattern made to be slow keeps nobody waiting', async (operator, pattern) => {
  const isLike = operator === 'like';
  const method = isLike ? legsReport : 'get.calls_report';
  const value = isLike ? pattern : `${pattern}employee_id = 1`;
  const field = isLike ? 'calling_phone_number' : 'employees';
  const body = write(where(field, operator, value)).replace(legsReport, method);
  const before = process.cpuUsage();
  const { result, error } = await send(body);
  const { user, system } = process.cpuUsage(before);
  if (result === undefined) expect(error?.data['mnemonic']).toBe('invalid_parameter_value');
  expect(user + system).toBeLessThan(1_000_000);
});
