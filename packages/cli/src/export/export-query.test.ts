import { expect, test } from 'vitest';
import { compareQueries, storeQuery, type ExportQuery } from './export-query.ts';

const query: ExportQuery = {
  method: 'get.call_legs_report',
  format: 'csv',
  spreadsheet: false,
  params: { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' },
  userId: undefined,
  columns: ['id'],
  target: 'https://dataapi.example/v2.0?key=something-private',
};

test('the same query is the same, also when it was stored', () => {
  const stored = storeQuery(query);
  expect(compareQueries(stored, stored)).toEqual([]);
  expect(
    compareQueries(storeQuery(query), JSON.parse(JSON.stringify(stored)) as typeof stored),
  ).toEqual([]);
});

test.each<[string, Partial<ExportQuery>]>([
  ['the method', { method: 'get.calls_report' }],
  ['the format', { format: 'ndjson' }],
  ['--spreadsheet', { spreadsheet: true }],
  ['--till', { params: { ...query.params, date_till: '2026-11-30 23:59:59' } }],
  ['--filter', { params: { ...query.params, filter: { field: 'id', operator: '=', value: 1 } } }],
  ['--fields', { columns: ['id', 'direction'] }],
  ['--user-id', { userId: 7001 }],
  ['--every-customer', { everyCustomer: true, columns: ['customer_id', 'id'] }],
  ['--url or --brand', { target: 'callgear-ae' }],
  ['a param', { params: { ...query.params, something_new: 1 } }],
])('%s makes another query', (name, change) => {
  expect(compareQueries(storeQuery({ ...query, ...change }), storeQuery(query))).toEqual([name]);
});

test('the address is not stored', () => {
  expect(JSON.stringify(storeQuery(query))).not.toContain('private');
});
