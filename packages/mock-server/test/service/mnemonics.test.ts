import type { JsonObject } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { apiDescription } from '../../src/generated/api-description.ts';
import { legsReport, period, stageService } from './stage-service.ts';

const stage = stageService();
const { fail, list, withToken } = stage;

/** How each documented mnemonic of the get verb is earned: method, params, field. */
const earned: Record<string, () => readonly [string, JsonObject, string | null]> = {
  method_not_found: () => ['get.nothing', withToken(), 'method'],
  required_parameter_missed: () => [
    legsReport,
    { access_token: stage.mock.accessToken, date_from: period.date_from },
    'date_till',
  ],
  invalid_parameter_value: () => [legsReport, withToken({ limit: 0 }), 'limit'],
  unexpected_parameters: () => [legsReport, withToken({ filters: [] }), 'filters'],
  invalid_parameters_combination: () => [
    legsReport,
    withToken({ date_from: '2026-11-01 00:00:00' }),
    'date_from',
  ],
  data_type_error: () => [legsReport, withToken({ limit: '10' }), 'limit'],
  access_token_expired: () => [
    legsReport,
    withToken({ access_token: stage.mock.tokens.expired }),
    'access_token',
  ],
  access_token_blocked: () => [
    legsReport,
    withToken({ access_token: stage.mock.tokens.blocked }),
    'access_token',
  ],
  access_token_invalid: () => [legsReport, withToken({ access_token: 'nobody' }), 'access_token'],
  auth_error: () => ['login.user', { login: stage.mock.login, password: 'wrong' }, null],
  ip_not_whitelisted: () => [
    legsReport,
    withToken({ access_token: stage.mock.tokens.walled }),
    null,
  ],
  forbidden: () => [legsReport, withToken({ access_token: stage.mock.tokens.restricted }), null],
  method_component_disabled: () => [
    'get.calls_report',
    withToken({ access_token: stage.mock.tokens.bare }),
    null,
  ],
  parameter_component_disabled: () => [
    legsReport,
    withToken({ access_token: stage.mock.tokens.bare, fields: ['id'] }),
    'fields',
  ],
  account_inactive: () => [
    legsReport,
    withToken({ access_token: stage.mock.tokens.inactive }),
    null,
  ],
  limit_exceeded: () => [legsReport, withToken({ access_token: stage.mock.tokens.spent }), null],
  sort_prohibited: () => [legsReport, withToken({ sort: [{ field: 'id' }] }), 'sort.0.field'],
  filter_prohibited: () => [
    legsReport,
    withToken({ filter: { field: 'start_time', operator: '=', value: null } }),
    'filter.field',
  ],
  date_interval_limit_reached: () => [
    legsReport,
    withToken({ date_from: '2026-07-31 23:59:58' }),
    'date_till',
  ],
};

test.each(Object.keys(earned))('%s is earned', async (mnemonic) => {
  const [method, params, field] = earned[mnemonic]?.() ?? ['', {}, null];
  const error = await fail(method, params);
  const documented = apiDescription.errors.find((one) => one.mnemonic === mnemonic);
  expect(error.data.mnemonic).toBe(mnemonic);
  expect(error.code).toBe(documented?.code);
  expect(error.data.field).toBe(field);
  expect(Object.keys(error.data)).toEqual(
    expect.arrayContaining(['mnemonic', 'field', 'value', 'params', 'extended_helper']),
  );
  expect(error.message).not.toMatch(/[{}]/);
  expect(Object.keys(error.data.params)).toEqual(documented?.params);
});

test('every other documented mnemonic comes when it is ordered', async () => {
  const method = apiDescription.methods.find(({ name }) => name === legsReport);
  for (const key of method?.errors ?? []) {
    const documented = apiDescription.errors.find((error) => error.key === key);
    const params = Object.fromEntries((documented?.params ?? []).map((name) => [name, 'some']));
    stage.mock.faults.order({ method: legsReport, error: key, params });
    const error = await fail(legsReport, withToken());
    expect([error.code, error.data.mnemonic]).toEqual([documented?.code, documented?.mnemonic]);
    expect(error.message).not.toMatch(/[{}]/);
    expect(error.data.metadata).toHaveProperty('limits');
  }
  expect((await list()).data).not.toHaveLength(0);
});

test('a filter with a bad pattern names the place', async () => {
  const filters = [{ field: 'scenario_name', operator: 'regexp', value: '(' }];
  expect((await fail(legsReport, withToken({ filter: { filters } }))).data).toMatchObject({
    mnemonic: 'invalid_parameter_value',
    field: 'filter.filters.0.value',
    value: '(',
  });
});
