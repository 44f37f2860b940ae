import { expect, test } from 'vitest';
import { fieldsOf, findMethod, getModel, toParamRow, toRow, toTable } from './spec-facts.ts';

/** get.calls_report, from its public page: name, type, required. `fields` is in its sample only. */
const params = `
  access_token           string   yes
  user_id                number   no
  limit                  number   no
  offset                 number   no
  filter                 object   no
  fields                 array    no
  sort                   array    no
  date_from              iso8601  yes
  date_till              iso8601  yes
  include_ongoing_calls  boolean  no
`;

/** name, type, filtering, sorting, reply by default */
const fields = `
  id                                 number   filter  -     default
  start_time                         iso8601  -       sort  default
  finish_time                        iso8601  -       -     default
  finish_reason                      enum     filter  sort  default
  direction                          enum     filter  sort  default
  cpn_region_id                      number   filter  sort  default
  cpn_region_name                    string   filter  sort  default
  cpn_country_name                   string   filter  sort  default
  cpn_country_id                     string   filter  sort  default
  properties                         string   -       -     -
  scenario_operations                array    filter  -     -
  source                             enum     filter  sort  default
  is_lost                            boolean  filter  sort  default
  communication_number               number   filter  sort  -
  communication_page_url             string   -       -     -
  contact_phone_number               string   filter  -     default
  communication_id                   number   filter  -     default
  communication_type                 enum     -       -     default
  wait_duration                      number   filter  -     default
  total_wait_duration                number   filter  -     default
  lost_call_processing_duration      number   filter  sort  -
  talk_duration                      number   filter  -     default
  clean_talk_duration                number   filter  -     default
  total_duration                     number   filter  -     default
  postprocess_duration               number   filter  -     -
  call_records                       array    -       -     default
  wav_call_records                   array    -       -     default
  full_record_file_link              string   -       -     default
  voice_mail_records                 array    -       -     -
  virtual_phone_number               string   filter  sort  default
  ua_client_id                       string   -       -     -
  ym_client_id                       string   -       -     -
  sale_date                          iso8601  filter  sort  -
  sale_cost                          number   filter  sort  -
  is_transfer                        boolean  filter  sort  -
  search_query                       string   filter  -     -
  search_engine                      string   filter  -     -
  referrer_domain                    string   filter  -     -
  referrer                           string   filter  -     -
  entrance_page                      string   filter  -     -
  gclid                              string   filter  -     -
  yclid                              string   filter  -     -
  ymclid                             string   -       -     -
  ef_id                              string   filter  -     -
  channel                            enum     filter  -     -
  tags                               array    filter  -     -
  employees                          array    filter  -     -
  last_answered_employee_id          number   filter  -     -
  last_answered_employee_full_name   string   filter  -     -
  last_answered_employee_rating      number   filter  -     -
  first_answered_employee_id         number   filter  -     -
  first_answered_employee_full_name  string   filter  -     -
  last_talked_employee_id            number   filter  -     -
  last_talked_employee_full_name     string   filter  -     -
  first_talked_employee_id           number   filter  -     -
  first_talked_employee_full_name    string   filter  -     -
  operator_phone_number              string   filter  -     -
  scenario_name                      string   filter  -     -
  scenario_id                        number   filter  sort  -
  site_domain_name                   string   filter  -     -
  site_id                            number   filter  sort  -
  campaign_name                      string   filter  -     -
  campaign_id                        number   filter  sort  -
  visit_other_campaign               boolean  -       -     -
  auto_call_campaign_name            string   filter  sort  -
  visitor_id                         number   filter  sort  -
  person_id                          number   filter  -     -
  visitor_type                       enum     filter  sort  -
  visitor_session_id                 number   filter  -     -
  visits_count                       number   filter  -     -
  visitor_first_campaign_id          number   filter  -     -
  visitor_first_campaign_name        string   filter  -     -
  visitor_city                       string   filter  -     -
  visitor_region                     string   filter  -     -
  visitor_country                    string   filter  -     -
  visitor_device                     enum     filter  sort  -
  visitor_custom_properties          array    filter  -     -
  segments                           array    filter  -     -
  call_api_request_id                number   filter  -     -
  call_api_external_id               string   filter  -     -
  contact_id                         number   filter  -     -
  contact_full_name                  string   filter  -     -
  utm_source                         string   filter  -     -
  utm_medium                         string   filter  -     -
  utm_term                           string   filter  -     -
  utm_content                        string   filter  -     -
  utm_campaign                       string   filter  -     -
  openstat_ad                        string   filter  -     -
  openstat_campaign                  string   filter  -     -
  openstat_service                   string   filter  -     -
  openstat_source                    string   filter  -     -
  attributes                         array    filter  -     -
  eq_utm_source                      string   filter  -     -
  eq_utm_medium                      string   filter  -     -
  eq_utm_term                        string   filter  -     -
  eq_utm_content                     string   filter  -     -
  eq_utm_campaign                    string   filter  -     -
  eq_utm_referrer                    string   filter  -     -
  eq_utm_expid                       string   filter  -     -
  source_id                          number   filter  sort  -
  source_name                        string   filter  sort  -
  source_new                         string   filter  sort  -
  channel_new                        string   filter  sort  -
  channel_code                       string   filter  sort  -
  ext_id                             string   filter  sort  -
`;

/** The lists of objects in a row, and the keys of these. */
const nested = `
  scenario_operations  id name
  tags  tag_name tag_id tag_change_time tag_type tag_user_id tag_user_login tag_employee_id tag_employee_full_name
  employees  employee_id employee_full_name is_answered is_talked
  visitor_custom_properties  property_name property_value
  segments  segment_id segment_name
`;

const enums = `
  direction           in out
  communication_type  call
  channel             display paid affiliate messenger social email organic internal recommendation cashed referral direct
  visitor_type        New Returned Empty
  visitor_device      desktop mobile tablet other
`;

const calls = findMethod('get.calls_report');

test('the params are those of the page', () => {
  expect(calls.params.map(toParamRow)).toEqual(toTable(params));
});

test('the row has every field of the page, in its order', () => {
  expect(fieldsOf(calls).map(toRow)).toEqual(toTable(fields));
});

test('the lists in a row hold objects with the keys of the page', () => {
  const rows = fieldsOf(calls).flatMap(({ name, schema }) => {
    const keys = toItemKeys(schema);
    return keys ? [[name, keys.join(' ')]] : [];
  });
  expect(rows).toEqual(toTable(nested));
});

test('the values of its enums', () => {
  const values = fieldsOf(calls).flatMap(({ name, enum: list }) =>
    list ? [[name, list.join(' ')]] : [],
  );
  expect(values).toEqual(toTable(enums));
});

test('partners and customers may call it', () => {
  expect(calls.access).toEqual(['partner', 'customer']);
});

/** Keys of the objects of a list; undefined for everything else. */
function toItemKeys(schema: unknown): string[] | undefined {
  const { items } = schema as { items?: { $ref?: string } };
  const name = items?.$ref?.split('/').at(-1);
  const target = getModel().schemas.find((candidate) => candidate.name === name)?.schema;
  return typeof target === 'object' ? Object.keys(target.properties ?? {}) : undefined;
}
