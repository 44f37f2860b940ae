import type {
  ConventionsDescription,
  ListDescription,
  MethodDescription,
  ParamRole,
  SortKey,
} from '../api-description.ts';
import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import { refuse } from '../refusal.ts';
import type { BlockMatcher } from '../store/column.ts';
import type { Table } from '../store/table.ts';
import { checkKeys } from './check-keys.ts';
import { compileFilter } from './compile-filter.ts';
import { matchAll } from './matchers.ts';
import { readPeriod, type PeriodBounds } from './period.ts';
import { RowPage } from './row-page.ts';
import { selectRows } from './select-rows.ts';
import { Work } from './work.ts';

export interface ListCall {
  readonly list: ListDescription;
  readonly conventions: ConventionsDescription;
  readonly method: MethodDescription;
  readonly params: JsonObject;
  readonly table: Table;
  /** Rows that are passed over, ascending. */
  readonly hidden?: readonly number[] | undefined;
}

export interface ListReply {
  readonly page: RowPage;
  /** Rows that passed the filter, whatever the page. */
  readonly total: number;
}

/** Answers a list method from its table. */
export function runList(call: ListCall): ListReply {
  const { list, table } = call;
  const fields = readFields(call);
  const sort = readSort(call);
  const period = list.period === undefined ? undefined : readPeriod(list.period, call.params);
  const range = period && table.slice(period.field, period.from, period.till);
  const [start, end] = range === undefined ? [0, table.length] : [range.start, range.end];
  const filter = readFilter(call, new Work(end - start));
  const limit = readCount(call, 'limit', list.limit, 1);
  const offset = readCount(call, 'offset', list.offset, 0);
  const matchers = [
    range === undefined ? matchPeriod(table, period) : undefined,
    filter,
    hideRows(call.hidden ?? []),
  ];
  const { rows, total } = selectRows(table, {
    start,
    end,
    matcher: matchAll(matchers.filter((matcher) => matcher !== undefined)),
    sort,
    limit: limit ?? table.length,
    offset: offset ?? 0,
  });
  return { page: new RowPage(table, rows, fields), total };
}

/** Undefined when there is nothing to hide. */
function hideRows(hidden: readonly number[]): BlockMatcher | undefined {
  if (hidden.length === 0) return undefined;
  return (from, count, mask) => {
    mask.fill(1, 0, count);
    for (const row of hidden) if (row >= from && row < from + count) mask[row - from] = 0;
  };
}

function readParam(
  call: ListCall,
  role: ParamRole,
): { readonly name: string; readonly value: JsonValue | undefined } {
  const name = call.method.params.find((param) => param.role === role)?.name;
  return name === undefined
    ? { name: role, value: undefined }
    : { name, value: memberOf(call.params, name) };
}

function readFilter(call: ListCall, work: Work): BlockMatcher | undefined {
  const { name, value } = readParam(call, 'filter');
  if (value === undefined) return undefined;
  const { table, list, conventions } = call;
  return compileFilter(value, { table, list, conventions: conventions.filter, work }, name);
}

/** In the order of the row; the default fields when the call names none. */
function readFields(call: ListCall): readonly string[] {
  const param = readParam(call, 'fields');
  const known = call.list.fields;
  if (param.value === undefined) {
    return known.filter((field) => field.default).map((field) => field.name);
  }
  const asked = param.value;
  if (!Array.isArray(asked)) refuse('wrong-type', { field: param.name, value: asked });
  if (asked.length === 0) refuse('wrong-value', { field: param.name, value: asked });
  asked.forEach((item: JsonValue, index) => {
    if (known.some((field) => field.name === item)) return;
    refuse('unknown-field', { field: `${param.name}.${index}`, value: item });
  });
  const wanted = new Set<JsonValue>(asked);
  return known.map((field) => field.name).filter((name) => wanted.has(name));
}

function readSort(call: ListCall): readonly SortKey[] {
  const { name, value } = readParam(call, 'sort');
  if (value === undefined) return [];
  if (!Array.isArray(value)) refuse('wrong-type', { field: name, value });
  return value.map((item: JsonValue, index) => {
    const path = `${name}.${index}`;
    if (!isObject(item)) refuse('wrong-type', { field: path, value: item });
    checkKeys(item, ['field', 'order'], path);
    const wanted = memberOf(item, 'field');
    if (wanted === undefined) refuse('missing-param', { field: `${path}.field` });
    const field = call.list.fields.find((candidate) => candidate.name === wanted);
    if (field === undefined) {
      const fault = typeof wanted === 'string' ? 'unknown-field' : 'wrong-type';
      refuse(fault, { field: `${path}.field`, value: wanted });
    }
    if (!field.sortable) refuse('unsortable-field', { field: `${path}.field`, value: wanted });
    const order = memberOf(item, 'order') ?? call.conventions.sort.defaultOrder;
    if (order !== 'asc' && order !== 'desc') {
      const fault = typeof order === 'string' ? 'wrong-value' : 'wrong-type';
      refuse(fault, { field: `${path}.order`, value: order });
    }
    return { field: field.name, order };
  });
}

function readCount(
  call: ListCall,
  role: 'limit' | 'offset',
  bounds: { readonly default: number; readonly maximum: number } | undefined,
  minimum: number,
): number | undefined {
  const { name, value } = readParam(call, role);
  if (value === undefined) return bounds?.default;
  if (typeof value !== 'number') refuse('wrong-type', { field: name, value });
  const maximum = bounds?.maximum ?? Number.MAX_SAFE_INTEGER;
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    refuse('wrong-value', { field: name, value });
  }
  return value;
}

function matchPeriod(table: Table, period: PeriodBounds | undefined): BlockMatcher | undefined {
  if (period === undefined) return undefined;
  const { field, from, till } = period;
  const numbers = { low: from, high: till, lowOpen: false, highOpen: false, outside: false };
  return table.column(field).match({ accepts: () => false, numbers });
}
