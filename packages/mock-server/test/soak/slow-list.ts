import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { passes, type Tree } from './slow-filter.ts';

/** Rows of one kind, as plain objects with every field, and what is usual for them. */
export interface SlowRows {
  readonly rows: readonly JsonObject[];
  readonly defaultFields: readonly string[];
  /** Fields that order the rows when a call does not. */
  readonly order: readonly string[];
}

export interface SlowPage {
  readonly data: readonly JsonObject[];
  readonly total: number;
}

/** The page of a valid call: filter, sort, slice, pick, on plain objects. */
export function listSlowly({ rows, defaultFields, order }: SlowRows, params: JsonObject): SlowPage {
  const {
    date_from: from,
    date_till: till,
    filter = {},
    sort = [],
    fields,
    limit,
    offset,
  } = params;
  const inside = rows.filter((row) => {
    const at = String(row['start_time']);
    return from === undefined || (at >= String(from) && at <= String(till));
  });
  const passed = inside.filter((row) => passes(row, filter as Tree));
  const asked = (sort as readonly JsonObject[]).map((key) => ({
    field: String(key['field']),
    falling: key['order'] === 'desc',
  }));
  const usual = order.map((field) => ({ field, falling: false }));
  const keys = asked.length === 0 ? usual : [...asked, { field: 'id', falling: false }];
  const sorted = passed.toSorted((one, other) => {
    for (const { field, falling } of keys) {
      const result = compare(one[field] ?? null, other[field] ?? null);
      if (result !== 0) return falling ? -result : result;
    }
    return 0;
  });
  const first = Number(offset ?? 0);
  const page = sorted.slice(first, first + Number(limit ?? 1000));
  const wanted = (fields as readonly string[] | undefined) ?? defaultFields;
  return { data: page.map((row) => pick(row, wanted)), total: passed.length };
}

/** Nothing is greater than null. */
function compare(one: JsonValue, other: JsonValue): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** In the order of the row. */
function pick(row: JsonObject, wanted: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.includes(name)));
}
