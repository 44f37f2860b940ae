import { type Conventions, faults } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { findMethod, getModel, toTable } from './spec-facts.ts';

/** code, mnemonic, message: copied by hand from the tables of errors, group by group. */
const everyMethod = `
  -32700  parse_error  Invalid JSON was received by the server.
  -32600  invalid_request  Invalid Request The JSON sent is not a valid Request object
  -32601  method_not_found  The method does not exist / is not available
  -32602  required_parameter_missed  The required parameter has been missed
  -32602  invalid_parameter_value  Invalid parameter value
  -32602  unexpected_parameters  Unexpected method parameter(s)
  -32602  invalid_parameters_combination  The combination of parameters is not permitted
  -32602  data_type_error  Data supplied is of wrong type
  -32602  error  {error_message}
  -32603  internal_error  Internal error, contact the support service
  -32001  access_token_expired  Access token has been expired
  -32001  access_token_blocked  Access token has been blocked
  -32001  access_token_invalid  Access token is invalid
  -32001  auth_error  Login or password is wrong
  -32003  ip_not_whitelisted  Your IP {ip} is not whitelisted
  -32003  forbidden  Permission denied
  -32008  method_component_disabled  You need at least one of the following components to access this method: {components}
  -32008  parameter_component_disabled  You need at least one of the following components to access this parameter: {components}
  -32009  account_inactive  Your account has been disabled, contact the support service
  -32029  limit_exceeded  Limit per {limit_type} has been exceeded. Value of current limit per {limit_type} is {limit_max_value}
  -32099  batch_operations_not_supported  Batch operations not supported
  -32099  notifications_not_supported  Notifications not supported
`;
const getMethods = `
  -32602  sort_prohibited  Sort by parameter is prohibited
  -32602  filter_prohibited  Filter by parameter is prohibited
  -32602  date_interval_limit_reached  Max value of requested date interval is 3 months
`;
const deleteMethods = `
  -32602  entity_not_found  Entity not found
  -32602  dependency_error  You have interdependent entities
  -32602  forbidden  Permission denied
`;
const writeMethods = `
  -32602  duplicate_entity  Duplicate entity
  -32602  campaign_is_inactive  Campaign is inactive
  -32602  invalid_date_time  Invalid date time
  -32602  data_limit_exceeded  A new data limit has been exceeded
  -32602  tariff_restrictions  Action is not allowed for your tariff plan. You need to contact the support service or change your tariff plan settings in your account
  -32602  already_in_use  This value is already used by another entity
`;

/** operator, then the types of fields that it suits */
const operators = `
  =       number string enum boolean iso8601
  !=      number string enum boolean iso8601
  <       number iso8601
  >       number iso8601
  <=      number iso8601
  >=      number iso8601
  like    string
  regexp  string
  jsquery  array object
  in      number string enum
`;

const { errors, methods } = getModel();
const conventions = getConventions();

test('every documented error, with its code, mnemonic and message', () => {
  const documented = [everyMethod, getMethods, deleteMethods, writeMethods].flatMap(toTable);
  const rows = errors.map(({ code, mnemonic, message }) => [String(code), mnemonic, message]);
  expect(rows).toEqual(documented);
});

test('the placeholders of a message are its params', () => {
  for (const { key, message, params } of errors) {
    const placeholders = new Set(Array.from(message.matchAll(/\{(\w+)\}/g), ([, name]) => name));
    expect([...placeholders], key).toEqual(params);
  }
});

test('every error says when it is raised and what to do', () => {
  for (const { key, description, cure } of errors) {
    expect(description, key).toMatch(/\.$/);
    expect(cure, key).toMatch(/\.$/);
  }
});

test('which errors a client may meet by itself', () => {
  const handled = errors.filter(({ retry }) => retry !== 'never');
  expect(Object.fromEntries(handled.map(({ key, retry }) => [key, retry]))).toEqual({
    internal_error: 'backoff',
    access_token_expired: 'login',
    access_token_invalid: 'login',
    limit_exceeded: 'reset',
  });
});

test.each([
  ['get.call_legs_report', [getMethods, everyMethod]],
  ['login.user', [everyMethod]],
])('%s can raise the errors of its verb and of every method', (name, tables) => {
  const raised = findMethod(name).errors.map(({ mnemonic }) => mnemonic);
  expect(raised).toEqual(tables.flatMap(toTable).map(([, mnemonic]) => mnemonic));
});

test('only methods that read may be called again', () => {
  const safe = methods.filter((method) => method.safe).map(({ name }) => name);
  expect(safe).toEqual([
    'get.account',
    'get.customer_users',
    'get.calls_report',
    'get.call_legs_report',
  ]);
});

test('every fault has an error', () => {
  expect(Object.keys(conventions.faults).toSorted()).toEqual(faults.toSorted());
});

test('ten operators, each with the types that it suits', () => {
  const advertised = conventions.filter.operators.filter(({ alias }) => !alias);
  const rows = advertised.map(({ operator, types }) => [operator, types.join(' ')]);
  expect(rows).toEqual(toTable(operators));
});

test('two aliases, without a value', () => {
  const aliases = conventions.filter.operators.filter(({ alias }) => alias);
  expect(aliases.map(({ operator, operand }) => [operator, operand])).toEqual([
    ['=null', 'none'],
    ['!=null', 'none'],
  ]);
});

test('the order operators do not look at case, the others do', () => {
  const careless = conventions.filter.operators.filter(({ caseSensitive }) => !caseSensitive);
  expect(careless.map(({ operator }) => operator)).toEqual(['<', '>', '<=', '>=']);
});

test('groups and sorts have their defaults', () => {
  const { conditions, defaultCondition } = conventions.filter;
  expect({ conditions, defaultCondition, ...conventions.sort }).toEqual({
    conditions: ['and', 'or'],
    defaultCondition: 'and',
    orders: ['asc', 'desc'],
    defaultOrder: 'asc',
  });
});

test('pages have 1000 rows, 10 000 at most, and begin at 100 000 at most', () => {
  const lists = methods.flatMap(({ list }) => list ?? []);
  expect(lists).toHaveLength(3);
  for (const { limit, offset } of lists) {
    expect(limit).toEqual({ default: 1000, maximum: 10_000 });
    expect(offset).toEqual({ default: 0, maximum: 100_000 });
  }
});

test('points, sessions and versions', () => {
  const { limits, authentication, versioning } = conventions;
  expect(limits).toEqual({ defaultWeight: 1, day: 10_000, minute: 60 });
  expect(authentication).toEqual({
    sessionSeconds: 3600,
    loginMethod: 'login.user',
    logoutMethod: 'logout.user',
  });
  expect(versioning).toEqual({ current: '2.0', latest: '2.0' });
});

test('a date and time has one form', () => {
  const pattern = new RegExp(conventions.dates.pattern);
  const samples = [
    '2026-10-25 01:30:00',
    '2026-10-25',
    '2026-10-25T01:30:00',
    '2026-13-01 00:00:00',
  ];
  expect(samples.map((sample) => pattern.test(sample))).toEqual([true, false, false, false]);
});

test('every convention is a page with a text', () => {
  for (const { id, title, summary, description } of conventions.pages) {
    expect(title, id).not.toBe('');
    expect(summary, id).toMatch(/\.$/);
    expect(description.length, id).toBeGreaterThan(200);
  }
});

test('the JSON of the texts is JSON', () => {
  for (const { id, description } of conventions.pages) {
    for (const [, code] of description.matchAll(/```json\n(.*?)```/gs)) {
      expect(() => JSON.parse(code ?? ''), `${id}\n${code}`).not.toThrow();
    }
  }
});

test('a link of a text leads to another convention', () => {
  const ids = new Set(conventions.pages.map(({ id }) => id));
  const links = conventions.pages.flatMap(({ description }) =>
    Array.from(description.matchAll(/\]\(([^)]*)\)/g), ([, target]) => target ?? ''),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((target) => !ids.has(target))).toEqual([]);
});

function getConventions(): Conventions {
  const found = getModel().conventions;
  if (!found) throw new Error('the spec has no conventions');
  return found;
}
