import { expect } from 'vitest';
import type {
  ConventionsDescription,
  FieldDescription,
  ListDescription,
  MethodDescription,
} from '../api-description.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { JsonWriter } from '../store/json-writer.ts';
import { createTableOfRows } from '../store/table-of-rows.ts';
import { runList } from './run-list.ts';

const equality = ['=', '!=', '=null', '!=null'];
export const ordered: readonly string[] = ['<', '>', '<=', '>='];

function field(
  name: string,
  dataType: FieldDescription['dataType'],
  operators: readonly string[],
): FieldDescription {
  return { name, dataType, nullable: name !== 'id', sortable: true, default: true, operators };
}

/** Rows with a field of every data type. */
export const list: ListDescription = {
  row: 'Thing',
  key: 'id',
  order: [
    { field: 'time', order: 'asc' },
    { field: 'id', order: 'asc' },
  ],
  fields: [
    field('id', 'number', [...equality, ...ordered, 'in']),
    field('time', 'iso8601', [...equality, ...ordered]),
    field('size', 'number', [...equality, ...ordered, 'in']),
    field('price', 'number', [...equality, ...ordered, 'in']),
    field('name', 'string', [...equality, 'in', 'like', 'regexp']),
    field('kind', 'enum', [...equality, 'in']),
    field('done', 'boolean', equality),
    field('tags', 'array', ['jsquery']),
  ],
  limit: { default: 1000, maximum: 10_000 },
  offset: { default: 0, maximum: 100_000 },
  period: { from: 'from', till: 'till', field: 'time', maximumMonths: 3 },
};

const method: MethodDescription = {
  name: 'get.things',
  paramStructure: 'by-name',
  params: [
    { name: 'filter', required: false, role: 'filter' },
    { name: 'fields', required: false, role: 'fields' },
    { name: 'sort', required: false, role: 'sort' },
    { name: 'limit', required: false, role: 'limit' },
    { name: 'offset', required: false, role: 'offset' },
    { name: 'from', required: true, role: 'period-from' },
    { name: 'till', required: true, role: 'period-till' },
  ],
  access: [],
  weight: 1,
  errors: [],
  metadata: true,
  list,
};

const conventions: Pick<ConventionsDescription, 'filter' | 'sort'> = {
  filter: {
    defaultCondition: 'and',
    maximumDepth: 32,
    operators: [
      ...['=', '!='].map((operator) => ({ operator, operand: 'value' as const })),
      ...['=null', '!=null'].map((operator) => ({ operator, operand: 'none' as const })),
      ...ordered.map((operator) => ({ operator, operand: 'ordered' as const })),
      ...['like', 'regexp', 'jsquery'].map((operator) => ({
        operator,
        operand: 'pattern' as const,
      })),
      { operator: 'in', operand: 'list' },
    ],
  },
  sort: { defaultOrder: 'asc' },
};

export const period: { readonly from: string; readonly till: string } = {
  from: '2026-01-10 00:00:00',
  till: '2026-03-20 12:00:00',
};
export const times: readonly string[] = [
  '2026-01-05 08:00:00',
  '2026-01-10 00:00:00',
  '2026-02-28 23:59:59',
  '2026-03-20 12:00:00',
  '2026-03-21 00:00:00',
];
export const names: readonly string[] = [
  '',
  'a',
  'ab',
  'Ab',
  'abc',
  'b%c',
  'b_c',
  'ünï',
  '日本',
  '😀',
  '"\\\u2028',
];

/** What `runList` answers of these rows; written and plain are the same. */
export function answer(
  rows: readonly JsonObject[],
  params: JsonObject,
): { total: number; data: JsonValue } {
  const table = createTableOfRows(list, rows);
  const { page, total } = runList({
    list,
    method,
    table,
    params: { ...period, ...params },
    conventions: conventions as ConventionsDescription,
  });
  const writer = new JsonWriter(16);
  page.write(writer);
  const written = JSON.parse(new TextDecoder().decode(writer.finish())) as JsonValue;
  expect(written).toEqual(page.toJSON());
  return { total, data: written };
}
