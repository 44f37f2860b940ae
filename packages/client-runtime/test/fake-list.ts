import { formatCivilTime, parseCivilTime } from '../src/civil-time.ts';
import { listMethod, type ListMethod } from '../src/list-method.ts';
import { fakeService, refuse, type Received } from './fake-service.ts';

export interface Item {
  readonly id: number;
  readonly time: string;
  readonly size?: number;
}

export interface ItemList {
  row: Item;
  params: {
    from: string;
    till: string;
    sort?: readonly { field: 'time' | 'size'; order?: 'asc' | 'desc' }[];
  };
  defaultField: 'id' | 'time';
  hidden: never;
  result: { readonly data: unknown; readonly metadata: { readonly total_items: number } };
}

export interface FakeListOptions {
  readonly limit: number;
  readonly maximumOffset: number;
  readonly months?: number;
  /** Called before each answer; it may change the items. */
  readonly before?: (items: Item[], count: number) => void;
  /** Rows that a page has at most, whatever limit it was asked for. */
  readonly most?: number;
  /** Answers without a total. */
  readonly isTotalUnknown?: boolean;
}

/** A list method, and a service of it that shares no code with any mock: it filters and sorts afresh each time. */
export function fakeList(items: Item[], options: FakeListOptions) {
  const { limit, maximumOffset, months } = options;
  const method: ListMethod<ItemList> = listMethod({
    name: 'get.items',
    safe: true,
    list: {
      key: 'id',
      fields: 'fields',
      sort: 'sort',
      limit: ['limit', limit],
      offset: ['offset', maximumOffset],
      order: [{ field: 'time' }],
      period: { from: 'from', till: 'till', field: 'time', ...(months && { months }) },
    },
  });
  const service = fakeService((request, count) => {
    options.before?.(items, count);
    return answer(items, request, options);
  });
  return { method, ...service };
}

function answer(items: readonly Item[], request: Received, options: FakeListOptions): unknown {
  const params = request.params as {
    from: string;
    till: string;
    limit: number;
    offset: number;
    fields?: (keyof Item)[];
    sort?: { field: 'time' | 'size'; order?: string }[];
  };
  if (params.limit > options.limit || params.offset > options.maximumOffset) {
    return refuse(request, 'invalid_parameter_value');
  }
  const from = parseCivilTime(params.from);
  const till = parseCivilTime(params.till);
  if (from === undefined || till === undefined) return refuse(request, 'invalid_parameter_value');
  if (options.months !== undefined && isTooLong(params.from, params.till, options.months)) {
    return refuse(request, 'date_interval_limit_reached');
  }
  const { field = 'time', order = 'asc' } = params.sort?.[0] ?? {};
  const direction = order === 'desc' ? -1 : 1;
  const found = items
    .filter(({ time }) => time >= params.from && time <= params.till)
    .toSorted((a, b) => direction * compare(a[field] ?? 0, b[field] ?? 0) || a.id - b.id);
  const fields = params.fields ?? ['id', 'time'];
  return {
    data: found
      .slice(params.offset, params.offset + Math.min(params.limit, options.most ?? Infinity))
      .map((item) => Object.fromEntries(fields.map((name) => [name, item[name]]))),
    metadata: options.isTotalUnknown ? {} : { total_items: found.length },
  };
}

/** The strict reading of the rule: the end lies before the same moment, so many months on. */
function isTooLong(from: string, till: string, months: number): boolean {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const end = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return (
    `${till.slice(0, 7)}` > end || (till.slice(0, 7) === end && till.slice(8) >= from.slice(8))
  );
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const start = parseCivilTime('2026-01-01 00:00:00') ?? 0;

/** Items at the given seconds after `start`, with ids that do not follow the time. */
export function makeItems(seconds: readonly number[]): Item[] {
  return seconds.map((second, index) => ({
    id: ((index * 7919) % 1_000_003) + 1,
    time: formatCivilTime(start + second),
    size: (index * 31) % 17,
  }));
}
