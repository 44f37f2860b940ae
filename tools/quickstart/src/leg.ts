import type { CallLeg } from '@callgear-data-api/client';

/**
 * What is asked for. The type of a leg follows from this list: a field that is not named here
 * does not compile.
 */
export const legFields = [
  'id',
  'call_session_id',
  'start_time',
  'direction',
  'calling_phone_number',
  'called_phone_number',
  'employee_full_name',
  'duration',
  'total_duration',
  'is_talked',
  'is_transfered',
  'release_cause_description',
  'call_records',
] as const satisfies readonly (keyof CallLeg)[];

export type Leg = Pick<CallLeg, (typeof legFields)[number]>;
