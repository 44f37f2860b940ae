import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { connect, type Api, type CallLeg } from '../src/index.ts';

/** A month of calls, as every test of this folder reads it. */
export const month = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };

export const allFields = [
  'id',
  'call_session_id',
  'call_records',
  'start_time',
  'connect_time',
  'duration',
  'total_duration',
  'virtual_phone_number',
  'calling_phone_number',
  'called_phone_number',
  'direction',
  'is_transfered',
  'is_operator',
  'employee_id',
  'employee_full_name',
  'employee_phone_number',
  'employee_rating',
  'scenario_id',
  'scenario_name',
  'is_coach',
  'release_cause_code',
  'release_cause_description',
  'is_failed',
  'is_talked',
  'contact_id',
  'contact_full_name',
  'contact_phone_number',
  'action_id',
  'action_name',
  'group_id',
  'group_name',
  'finish_reason',
  'finish_reason_description',
] as const satisfies readonly (keyof CallLeg)[];

export interface Service {
  readonly mock: MockServer;
  readonly callgear: Api;
}

/** The mock on a port of its own, and a client that goes there over HTTP. */
export async function startService(
  options: Parameters<typeof startMockServer>[0] = {},
): Promise<Service> {
  const mock = await startMockServer({ legs: 6000, limits: 'none', ...options });
  return { mock, callgear: connect({ accessToken: mock.accessToken, url: mock.url }) };
}

export async function catchError(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}
