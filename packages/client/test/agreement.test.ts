import { readFileSync } from 'node:fs';
import { validateGetCallLegsReportParams } from '@callgear-data-api/validators';
import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, isRpcError, type Api } from '../src/index.ts';

/**
 * get.call_legs_report as its document has it, written down by hand: name, type, f(ilter), s(ort),
 * d(efault). What follows asks each of the four packages whether it agrees.
 */
const table = `
  id                         number   f-d
  call_session_id            number   fsd
  call_records               array    --d
  start_time                 iso8601  -sd
  connect_time               iso8601  --d
  duration                   number   fsd
  total_duration             number   fsd
  virtual_phone_number       string   fsd
  calling_phone_number       string   fsd
  called_phone_number        string   fsd
  direction                  enum     fsd
  is_transfered              boolean  fsd
  is_operator                boolean  fsd
  employee_id                number   fsd
  employee_full_name         string   fs-
  employee_phone_number      string   fs-
  employee_rating            number   fsd
  scenario_id                number   fsd
  scenario_name              string   fs-
  is_coach                   boolean  fsd
  release_cause_code         number   fsd
  release_cause_description  string   fsd
  is_failed                  boolean  fsd
  is_talked                  boolean  fs-
  contact_id                 number   ---
  contact_full_name          string   ---
  contact_phone_number       string   ---
  action_id                  number   f-d
  action_name                string   f-d
  group_id                   number   f-d
  group_name                 string   f-d
`;

const fields = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', type = '', marks = ''] = line.trim().split(/\s+/);
    return {
      name,
      type,
      filter: marks[0] === 'f',
      sort: marks[1] === 's',
      default: marks[2] === 'd',
    };
  });

/** A value that each type takes, and one of another JSON type. */
const values: Readonly<Record<string, { readonly right: unknown; readonly wrong: unknown }>> = {
  number: { right: 7, wrong: '7' },
  string: { right: 'a', wrong: 7 },
  enum: { right: 'in', wrong: 7 },
  boolean: { right: true, wrong: 'true' },
  iso8601: { right: '2026-10-01 00:00:00', wrong: 7 },
  array: { right: 'a', wrong: 7 },
};

const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };

test('the table has the 31 fields of the document, 24 of them by default', () => {
  expect(fields).toHaveLength(31);
  expect(fields.filter((field) => field.default)).toHaveLength(24);
});

describe('validators', () => {
  const verdict = (params: object): string => {
    const checked = validateGetCallLegsReportParams({ access_token: 't', ...period, ...params });
    return checked.ok ? 'ok' : (checked.issues[0].mnemonic ?? 'no mnemonic');
  };

  test.each(fields)('$name: $type', ({ name, type, filter, sort }) => {
    const condition = (value: unknown): object => ({
      filter: { field: name, operator: '=', value },
    });
    const { right, wrong } = values[type] as { right: unknown; wrong: unknown };
    expect(verdict(condition(right))).toBe(filter ? 'ok' : 'filter_prohibited');
    expect(verdict(condition(wrong))).toBe(filter ? 'data_type_error' : 'filter_prohibited');
    expect(verdict({ sort: [{ field: name }] })).toBe(sort ? 'ok' : 'sort_prohibited');
    expect(verdict({ fields: [name] })).toBe('ok');
  });
});

describe('client and mock server', () => {
  let mock: MockServer;
  let callgear: Api;
  beforeAll(async () => {
    mock = await startMockServer({ legs: 300 });
    callgear = connect({ accessToken: mock.accessToken, url: mock.url });
  });
  afterAll(() => mock.close());

  /** What JavaScript would send: the types of the client refuse some of it, the service must too. */
  const call = async (params: object): Promise<string> => {
    try {
      const page = await callgear.get.callLegsReport({ ...period, ...params });
      return Object.keys(page.data[0] ?? {}).join(' ');
    } catch (error) {
      if (isRpcError(error)) return error.mnemonic ?? 'no mnemonic';
      throw error;
    }
  };

  test('a row has the default fields, in the order of the document', async () => {
    const names = fields.filter((field) => field.default).map(({ name }) => name);
    expect(await call({ limit: 1 })).toBe(names.join(' '));
  });

  test.each(fields)('$name: $type', async ({ name, type, filter, sort }) => {
    mock.reset();
    expect(await call({ fields: [name], limit: 1 })).toBe(name);
    const { right } = values[type] as { right: unknown };
    const filtered = await call({
      filter: { field: name, operator: '!=', value: right },
      fields: ['id'],
    });
    expect(filtered).toBe(filter ? 'id' : 'filter_prohibited');
    const sorted = await call({ sort: [{ field: name }], fields: ['id'], limit: 1 });
    expect(sorted).toBe(sort ? 'id' : 'sort_prohibited');
  });
});

test('docs: the page of the method has the same rows', () => {
  const page = new URL(
    '../../docs/src/generated/docs/methods/get-call-legs-report.md',
    import.meta.url,
  );
  const [, section = ''] = readFileSync(page, 'utf8').split('## Row fields\n');
  const rows = section
    .split('\n## ', 1)[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| [`'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => ({
      name: /`([^`]+)`/.exec(cells[1] ?? '')?.[1],
      type: /`([^`]+)`/.exec(cells[2] ?? '')?.[1],
      filter: cells[4] === 'yes',
      sort: cells[5] === 'yes',
      default: cells[6] === 'yes',
    }));
  expect(rows?.slice(0, 31)).toEqual(fields);
  expect(rows?.slice(31).map(({ name }) => name)).toEqual([
    'finish_reason',
    'finish_reason_description',
  ]);
});
