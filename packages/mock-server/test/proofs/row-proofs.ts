import { expect } from 'vitest';
import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { findList } from '../../src/data/list-facts.ts';
import { prove, type Proof } from './proof.ts';
import { spec } from './spec.ts';
import { createStage, october } from './stage.ts';

const lists = [
  ['get.call_legs_report', 'CallLeg'],
  ['get.calls_report', 'CallSession'],
] as const;
const { call, rows } = createStage({ legs: 3000 });

/** Every row of a report, with all its fields. */
async function readRows(method: string, row: string): Promise<readonly JsonObject[]> {
  const fields = findList(row).fields.map(({ name }) => name);
  const { result } = await call(method, { ...october, fields, limit: 10_000 });
  return result.data as readonly JsonObject[];
}

/** Of type integer, or integer and null. */
function isWhole({ type }: JsonObject): boolean {
  return [type].flat().includes('integer');
}

/** Values of a field that are there. */
function valuesOf(all: readonly JsonObject[], name: string): readonly JsonValue[] {
  return all.map((row) => row[name] ?? null).filter((value) => value !== null);
}

export const rowProofs: readonly Proof[] = [
  prove('number-kind', 'what the spec calls whole is whole in every row', async () => {
    for (const [method, row] of lists) {
      const all = await readRows(method, row);
      const fields = spec.methods.find(({ name }) => name === method)?.list?.fields ?? [];
      const whole = fields.filter(({ schema }) => isWhole(schema as JsonObject));
      expect(whole.length).toBeGreaterThan(3);
      for (const { name } of whole) {
        expect([name, valuesOf(all, name).filter((value) => !Number.isInteger(value))]).toEqual([
          name,
          [],
        ]);
      }
    }
  }),
  prove('nullable-fields', 'only what can be null is, and a list never', async () => {
    for (const [method, row] of lists) {
      const all = await readRows(method, row);
      for (const { name, nullable, dataType } of findList(row).fields) {
        const empty = all.length - valuesOf(all, name).length;
        if (!nullable || dataType === 'array') expect([name, empty]).toEqual([name, 0]);
        if (dataType === 'array') expect(valuesOf(all, name).every(Array.isArray)).toBe(true);
      }
    }
    const unanswered = await rows({ fields: ['connect_time', 'employee_id'], limit: 10_000 });
    expect(unanswered.some((leg) => leg['connect_time'] === null)).toBe(true);
  }),
  prove('is-failed', 'true when nobody answered', async () => {
    const legs = await rows({ fields: ['is_failed', 'connect_time'], limit: 10_000 });
    expect(new Set(legs.map((leg) => leg['is_failed']))).toEqual(new Set([true, false]));
    for (const leg of legs) expect(leg['is_failed']).toBe(leg['connect_time'] === null);
  }),
];
