import { expect } from 'vitest';
import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { apiDescription } from '../../src/generated/api-description.ts';
import { createStage, legsReport, noon, october, where } from './stage.ts';
import { prove, type Proof } from './proof.ts';

const limits = { day: 100, minute: 5 };
const full: JsonObject = {
  day_limit: 100,
  day_remaining: 99,
  day_reset: 43_200,
  minute_limit: 5,
  minute_remaining: 4,
  minute_reset: 60,
};

export const replyProofs: readonly Proof[] = [
  prove('errors', 'every documented error can be had, with all its keys', async () => {
    const { mock, call } = createStage();
    const method = apiDescription.methods.find(({ name }) => name === legsReport);
    for (const key of method?.errors ?? []) {
      const known = apiDescription.errors.find((error) => error.key === key);
      mock.faults.order({ error: key });
      const { error, status } = await call(legsReport, october);
      expect([status, error.code, error.data['mnemonic']]).toEqual([
        200,
        known?.code,
        known?.mnemonic,
      ]);
      for (const name of ['mnemonic', 'field', 'value', 'params', 'extended_helper']) {
        expect(error.data).toHaveProperty(name);
      }
      expect(error.message).not.toMatch(/[{}]/);
    }
  }),
  prove('two-codes', 'a mnemonic keeps the code that the document gives it', async () => {
    const { mock, call } = createStage();
    const { error } = await call(legsReport, { ...october, access_token: mock.tokens.restricted });
    expect([error.code, error.data['mnemonic']]).toEqual([-32003, 'forbidden']);
    const bare = await call('get.calls_report', { ...october, access_token: mock.tokens.bare });
    expect([bare.error.code, bare.error.data['mnemonic']]).toEqual([
      -32008,
      'method_component_disabled',
    ]);
  }),
  prove('error-value', 'kept as it was sent; an item of a list is its index', async () => {
    const { call } = createStage();
    for (const value of ['10', true, { a: [1] }, [2]]) {
      const { error } = await call(legsReport, { ...october, limit: value });
      expect([error.data['field'], error.data['value']]).toEqual(['limit', value]);
    }
    const sort = [{ field: 'duration' }, { field: 'nothing' }];
    const { error } = await call(legsReport, { ...october, sort });
    expect([error.data['field'], error.data['value']]).toEqual(['sort.1.field', 'nothing']);
  }),
  prove(
    'unknown-or-prohibited',
    'a field without the flag, and a name that is no field',
    async () => {
      const { complaint } = createStage();
      expect(await complaint(where('start_time', '=', null))).toBe(
        'filter_prohibited filter.field',
      );
      expect(await complaint(where('scenario_idd', '=', 1))).toContain('unexpected_parameters');
      expect(await complaint({ sort: [{ field: 'id' }] })).toBe('sort_prohibited sort.0.field');
      expect(await complaint({ sort: [{ field: 'idd' }] })).toContain('unexpected_parameters');
    },
  ),
  prove('metadata', 'total, points, and a version that is out of date', async () => {
    const version = { current: '1.0', latest: '2.0' };
    const { call } = createStage({ limits, version });
    const { result } = await call(legsReport, { ...october, limit: 1 });
    expect(result.metadata).toEqual({
      api_version: {
        current_version_deprecated: true,
        current_version: '1.0',
        latest_version: '2.0',
      },
      limits: full,
      total_items: expect.any(Number),
    });
  }),
  prove('versioning', 'a version that is not the latest says so; the path names it', async () => {
    const old = createStage({ version: { current: '1.0', latest: '2.0' } });
    expect(new URL(old.mock.url).pathname).toBe('/v1.0');
    const deprecated = await old.call(legsReport, october);
    expect(deprecated.result.metadata).toHaveProperty('api_version');
    const fresh = createStage();
    expect(new URL(fresh.mock.url).pathname).toBe('/v2.0');
    const current = await fresh.call(legsReport, october);
    expect(current.result.metadata).not.toHaveProperty('api_version');
  }),
  prove('where-limits-stand', 'in every reply to a known account, errors included', async () => {
    const { call } = createStage({ limits });
    const good = await call(legsReport, october);
    expect(good.result.metadata['limits']).toEqual(full);
    expect((await call('get.account')).result.metadata).toHaveProperty('limits');
    const bad = await call(legsReport, { ...october, limit: 0 });
    expect(bad.error.data.metadata['limits']).toMatchObject({ minute_remaining: 3 });
    const nobody = await call(legsReport, { ...october, access_token: 'nobody' });
    expect(nobody.error.data).not.toHaveProperty('metadata');
  }),
  prove('no-limits', 'an account without limits has no such key', async () => {
    const { call } = createStage({ limits: 'none' });
    expect((await call(legsReport, october)).result.metadata).not.toHaveProperty('limits');
    const { error } = await call(legsReport, { ...october, limit: 0 });
    expect(error.data.metadata).not.toHaveProperty('limits');
  }),
  prove('metadata-spelling', '`get.account` says `metadata` as well', async () => {
    const { result } = await createStage().call('get.account');
    expect(Object.keys(result)).toEqual(['data', 'metadata']);
  }),
  prove(
    'limits',
    'a success costs its weight, a failure nothing, and time gives back',
    async () => {
      const { call, complaint, clock } = createStage({ limits });
      for (let spent = 0; spent < 5; spent += 1) {
        expect(await complaint({ limit: 0 })).toBe('invalid_parameter_value limit');
        expect(await complaint({ limit: 10_000 })).toBe('none');
      }
      const { error } = await call(legsReport, october);
      expect(error.message).toBe(
        'Limit per minute has been exceeded. Value of current limit per minute is 5',
      );
      clock.advance(60_000);
      expect(await complaint({})).toBe('none');
    },
  ),
  prove('points-window', 'fixed minutes and UTC days; the day is named first', async () => {
    const { call, complaint, clock } = createStage({ limits: { day: 3, minute: 3 } });
    clock.set(noon + 59_000);
    const empty = { date_from: '2020-01-01 00:00:00', date_till: '2020-01-01 00:00:01' };
    for (let spent = 0; spent < 3; spent += 1) expect(await complaint(empty)).toBe('none');
    const { error } = await call(legsReport, october);
    expect(error.data['params']).toEqual({ limit_type: 'day', limit_max_value: 3 });
    expect(error.data.metadata['limits']).toMatchObject({ minute_reset: 1, minute_remaining: 0 });
    clock.advance(1000);
    expect(await complaint({})).toBe('limit_exceeded');
    clock.set(Date.UTC(2026, 10, 3));
    expect(await complaint({})).toBe('none');
  }),
];
