import { describe, expect, test } from 'vitest';
import { fieldsOf, findMethod } from './spec-facts.ts';

/** Cause values of ITU-T Q.850. */
const causes = `
  1 2 3 4 5 6 7 8 9 14 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 34 38 39 40 41 42 43 44 46 47
  49 50 53 55 57 58 62 63 65 66 69 70 79 81 82 83 84 85 86 87 88 90 91 95 96 97 98 99 100 101 102 103
  110 111 127
`;

/** Reasons for which a leg ends, from the newer public page of the call legs. */
const legReasons = `
  caller_disconnects no_operation operator_busy operator_not_responsive operator_disconnects
  operator_number_problems scenario_not_found timeout internal_error transfer_disconnects
  scenario_disconnects fax_session_done another_operator_answer caller_busy caller_not_responsive
  caller_number_problems operator_answer operator_channels_busy app_is_inactive
  component_is_inactive locked_numb incorrect_input call_not_allowed_on_tp account_not_found
  contract_not_found locked_phone max_in_call_reached max_out_call_reached employee_busy
  employee_busy_after_call phone_group_inactive_by_schedule employee_inactive
  max_transition_count_exceeded phone_protocol_not_allowed_by_status employee_phone_not_found
  action_interval_exceeded in_call_not_allowed call_enqueued employee_status_available
  employee_auto_status_do_not_disturb employee_status_break employee_status_do_not_disturb
  employee_status_not_at_workplace employee_status_not_at_work employee_inactive_by_schedule
  group_phone_inactive employee_phone_inactive employee_phone_inactive_by_schedule fmc_is_locked
  sip_trunk_is_locked sip_offline fmc_is_disabled employee_status_auto_out_call limit_exceeded
  no_money out_call_not_allowed_by_status out_call_not_allowed internal_call_not_allowed
  external_call_not_allowed internal_call_not_allowed_by_status
  auto_out_calls_not_allowed_by_status
`;

/** Reasons for which a session ends, from the public page of the calls. */
const sessionReasons = `
  numb_not_exists incorrect_input numb_is_inactive Sitephone_is_not_configured app_is_inactive
  numa_in_black_list no_active_scenario simple_forwarding_is_not_configured site_not_exists
  call_generator_is_not_configured add_cdr_timeout success_finish api_permission_denied
  api_ip_now_allowed component_is_inactive employees_not_exists not_enough_money
  platform_not_found internal_error incorrect_config communication_unavailable caller_disconnects
  no_operation transfer_disconnects scenario_disconnects fax_session_done no_resources
  another_operator_answer caller_busy caller_not_responsive caller_number_problems operator_answer
  locked_numb call_not_allowed_on_tp account_not_found contract_not_found operator_busy
  operator_not_responsive operator_disconnects operator_number_problems timeout
  operator_channels_busy locked_phone max_in_call_reached max_out_call_reached employee_busy
  employee_busy_after_call sip_offline employee_inactive employee_inactive_by_schedule
  employee_phone_inactive employee_phone_inactive_by_schedule action_interval_exceeded
  group_phone_inactive no_operator_confirmation max_transition_count_exceeded
  disconnect_before_call_processing no_success_caller_call no_success_operator_call
  group_inactive_by_schedule net_lock fmc_is_disabled fmc_is_locked processing_method_not_found
  employee_without_phones group_without_phones no_operator_cdr_found in_call_not_allowed
  phone_protocol_not_allowed_by_status employee_status_break employee_status_do_not_disturb
  employee_status_not_at_work sip_trunk_is_locked numa_in_spam_list numa_dnd_interval
  limit_exceeded no_money out_call_not_allowed out_call_not_allowed_by_status
  external_call_not_allowed external_call_not_allowed_by_status internal_call_not_allowed
  internal_call_not_allowed_by_status call_enqueued employee_status_auto_out_call
  employee_status_available too_many_identical_incoming_calls employee_auto_status_do_not_disturb
  auto_out_calls_not_allowed_by_status
`;

/** What brings a session about; smartis stands in the label of another source. */
const sources = `
  callapi callapi_management_call callapi_informer_call callapi_scenario_call va call_tracking
  dynamic_call_tracking faxout sip sitephone lead retailcrm amocrm bitrix
  auto_back_call_by_lost_call sip_trunk facebook_ads auto_back_call_by_offline_message
  private_number auto_out_calls ivr_informer upload_calls progressive_call simple_dt
  preserved_calls amocrm_extended_integration zoho mytarget_ads pipedrive hubspot smartis
  partner_integration vk_ads omni_widget
`;

describe.each([
  ['get.call_legs_report', 'release_cause_code', causes],
  ['get.call_legs_report', 'finish_reason', legReasons],
  ['get.calls_report', 'finish_reason', sessionReasons],
  ['get.calls_report', 'source', sources],
])('%s %s', (method, name, text) => {
  const field = fieldsOf(findMethod(method)).find((candidate) => candidate.name === name);
  const known = field?.knownValues ?? [];

  test('knows the documented values', () => {
    expect(known.map(({ value }) => String(value))).toEqual(text.trim().split(/\s+/));
  });

  test('says what each means', () => {
    expect(known.filter(({ title }) => !/^\S.*\S$/.test(title))).toEqual([]);
  });

  test('is an open list', () => {
    expect(field?.enum).toBeUndefined();
  });
});
