import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  ConventionsDescription,
  FieldDescription,
  ListDescription,
  MethodDescription,
} from '../api-description.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { Refusal } from '../refusal.ts';
import { JsonWriter } from '../store/json-writer.ts';
import { createTableOfRows } from '../store/table-of-rows.ts';
import { runList } from './run-list.ts';

const equality = ['=', '!=', '=null', '!=null'];
const order = ['<', '>', '<=', '>='];

function field(
  name: string,
  dataType: FieldDescription['dataType'],
  operators: readonly string[],
): FieldDescription {
  return { name, dataType, nullable: name !== 'id', sortable: true, default: true, operators };
}

const list: ListDescription = {
  row: 'Thing',
  key: 'id',
  order: [
    { field: 'time', order: 'asc' },
    { field: 'id', order: 'asc' },
  ],
  fields: [
    field('id', 'number', [...equality, ...order, 'in']),
    field('time', 'iso8601', [...equality, ...order]),
    field('size', 'number', [...equality, ...order, 'in']),
    field('price', 'number', [...equality, ...order, 'in']),
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
      ...order.map((operator) => ({ operator, operand: 'ordered' as const })),
      ...['like', 'regexp', 'jsquery'].map((operator) => ({
        operator,
        operand: 'pattern' as const,
      })),
      { operator: 'in', operand: 'list' },
    ],
  },
  sort: { defaultOrder: 'asc' },
};

const period = { from: '2026-01-10 00:00:00', till: '2026-03-20 12:00:00' };
const times = [
  '2026-01-05 08:00:00',
  '2026-01-10 00:00:00',
  '2026-02-28 23:59:59',
  '2026-03-20 12:00:00',
  '2026-03-21 00:00:00',
];
const names = ['', 'a', 'ab', 'Ab', 'abc', 'b%c', 'b_c', 'ünï', '日本', '😀', '"\\\u2028'];

const cells = {
  time: fc.constantFrom(...times),
  size: fc.option(fc.integer({ min: -3, max: 4 })),
  price: fc.option(fc.constantFrom(-1.5, 0, 0.25, 2, 1e300)),
  name: fc.option(fc.constantFrom(...names)),
  kind: fc.option(fc.constantFrom('red', 'green', 'blue')),
  done: fc.option(fc.boolean()),
  tags: fc.array(fc.constantFrom<JsonValue>(1, 2, 'x'), { maxLength: 3 }),
};

const rowsArbitrary = fc
  .array(fc.record(cells), { maxLength: 40 })
  .map((rows) => rows.map((row, index): JsonObject => ({ id: (index * 7919) % 1009, ...row })));

const condition: fc.Arbitrary<JsonObject> = fc.oneof(
  ...(['size', 'price', 'name', 'kind', 'time', 'done'] as const).map((name) =>
    fc.record({
      field: fc.constant(name),
      operator: fc.constantFrom('=', '!='),
      value: cells[name],
    }),
  ),
  fc.record({
    field: fc.constantFrom('size', 'price', 'id'),
    operator: fc.constantFrom(...order),
    value: fc.constantFrom(-2.5, -1, 0, 0.25, 2, 500),
  }),
  fc.record({ field: fc.constant('time'), operator: fc.constantFrom(...order), value: cells.time }),
  fc.record({
    field: fc.constantFrom('size', 'name', 'done', 'time'),
    operator: fc.constantFrom('=null', '!=null'),
  }),
  fc.record({
    field: fc.constant('size'),
    operator: fc.constant('in'),
    value: fc.array(fc.integer({ min: -3, max: 4 }), { maxLength: 4 }),
  }),
  fc.record({
    field: fc.constant('name'),
    operator: fc.constant('in'),
    value: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
  }),
  fc.record({
    field: fc.constant('name'),
    operator: fc.constant('like'),
    value: fc.constantFrom('a%', '%b%', '%c', '_', 'a_%', 'b\\%c', 'b\\_c', '%', '', '__'),
  }),
  fc.record({
    field: fc.constant('name'),
    operator: fc.constant('regexp'),
    value: fc.constantFrom('^a', 'b|ü', '[[:upper:]]', '^.$', 'c$'),
  }),
  fc.record({
    field: fc.constant('tags'),
    operator: fc.constant('jsquery'),
    value: fc.constantFrom('# = 1', '# = x AND NOT # = 2', '@# > 1', '$ @> [1, x]'),
  }),
);

const filter: fc.Arbitrary<JsonObject> = fc.letrec<{ tree: JsonObject }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.constant({}),
    fc.record(
      {
        filters: fc.array(tie('tree'), { maxLength: 3 }),
        condition: fc.constantFrom('and', 'or'),
      },
      { requiredKeys: ['filters'] },
    ),
  ),
})).tree;

const sort = fc.array(
  fc.record(
    {
      field: fc.constantFrom('time', 'size', 'price', 'name', 'kind', 'done', 'id'),
      order: fc.constantFrom('asc', 'desc'),
    },
    { requiredKeys: ['field'] },
  ),
  { maxLength: 3 },
);

const paging = {
  limit: fc.integer({ min: 1, max: 20 }),
  offset: fc.integer({ min: 0, max: 25 }),
};

/** The rules once more, row by row, as slowly and plainly as can be. */
function answerSlowly(
  rows: readonly JsonObject[],
  params: JsonObject,
): { total: number; data: JsonValue } {
  const keys = [...((params['sort'] as { field: string; order?: string }[] | undefined) ?? [])];
  if (keys.length === 0) keys.push({ field: 'time' });
  keys.push({ field: 'id' });
  const found = rows
    .filter((row) => period.from <= String(row['time']) && String(row['time']) <= period.till)
    .filter((row) => passes(row, params['filter'] as JsonObject | undefined))
    .toSorted((left, right) => {
      for (const { field: name, order: direction = 'asc' } of keys) {
        const compared = compareSlowly(left[name] ?? null, right[name] ?? null);
        if (compared !== 0) return direction === 'asc' ? compared : -compared;
      }
      return 0;
    });
  const { offset, limit } = params as { offset: number; limit: number };
  return { total: found.length, data: found.slice(offset, offset + limit) };
}

function compareSlowly(left: JsonValue, right: JsonValue): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return (left as string) < (right as string) ? -1 : 1;
}

function passes(row: JsonObject, tree: JsonObject | undefined): boolean {
  if (tree === undefined || Object.keys(tree).length === 0) return true;
  const children = tree['filters'] as readonly JsonObject[] | undefined;
  if (children !== undefined) {
    if (children.length === 0) return true;
    return tree['condition'] === 'or'
      ? children.some((child) => passes(row, child))
      : children.every((child) => passes(row, child));
  }
  return passesCondition(row[String(tree['field'])] ?? null, tree);
}

function passesCondition(cell: JsonValue, { operator, value = null }: JsonObject): boolean {
  if (operator === '=' || operator === '=null') return cell === value;
  if (operator === '!=' || operator === '!=null') return cell !== value;
  if (cell === null) return false;
  if (operator === 'in') return (value as readonly JsonValue[]).includes(cell);
  if (operator === 'like') return likeSlowly(String(value)).test(String(cell));
  if (operator === 'regexp') {
    return new RegExp(String(value).replace('[[:upper:]]', '[A-Z]'), 'u').test(String(cell));
  }
  if (operator === 'jsquery') return jsquerySlowly(cell as readonly JsonValue[], String(value));
  const [left, right] = [cell as number, value as number];
  return { '<': left < right, '>': left > right, '<=': left <= right, '>=': left >= right }[
    String(operator)
  ] as boolean;
}

function likeSlowly(pattern: string): RegExp {
  const source = [...pattern.matchAll(/\\(.)|(%)|(_)|(.)/gsu)].map(
    ([, escaped, run, one, plain]) => {
      if (run !== undefined) return '.*';
      if (one !== undefined) return '.';
      return `\\u{${(escaped ?? plain ?? '').codePointAt(0)?.toString(16)}}`;
    },
  );
  return new RegExp(`^${source.join('')}$`, 'su');
}

function jsquerySlowly(tags: readonly JsonValue[], query: string): boolean {
  if (query === '# = 1') return tags.includes(1);
  if (query === '@# > 1') return tags.length > 1;
  if (query === '$ @> [1, x]') return tags.includes(1) && tags.includes('x');
  return tags.includes('x') && !tags.includes(2);
}

function answer(
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

test('rows, order, page and total are those of the plain rules', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      fc.record({ filter, sort, ...paging }, { requiredKeys: ['limit', 'offset'] }),
      (rows, params) => {
        expect(answer(rows, params as JsonObject)).toEqual(
          answerSlowly(rows, params as JsonObject),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test('pages put together are all rows, each once', () => {
  fc.assert(
    fc.property(rowsArbitrary, sort, fc.integer({ min: 1, max: 7 }), (rows, keys, limit) => {
      const whole = answer(rows, { sort: keys, limit: 10_000, offset: 0 });
      const pages: JsonValue[] = [];
      for (let offset = 0; offset < whole.total; offset += limit) {
        pages.push(...(answer(rows, { sort: keys, limit, offset }).data as readonly JsonValue[]));
      }
      expect(pages).toEqual(whole.data);
    }),
  );
});

test('fields come in the order of the row, each once', () => {
  const rows = [{ id: 1, time: times[1] ?? '', name: 'a' }];
  expect(answer(rows, { fields: ['name', 'id', 'name'] }).data).toEqual([{ id: 1, name: 'a' }]);
});

test.each<[string, JsonObject, string, string]>([
  [
    'unknown field in filter',
    { filter: { field: 'x', operator: '=' } },
    'unknown-field',
    'filter.field',
  ],
  [
    'unknown operator deep in a tree',
    { filter: { filters: [{}, { filters: [{ field: 'size', operator: 'is' }] }] } },
    'wrong-value',
    'filter.filters.1.filters.0.operator',
  ],
  [
    'operator unfit for the type',
    { filter: { field: 'size', operator: 'like', value: 'a' } },
    'wrong-value',
    'filter.operator',
  ],
  [
    'value of another type',
    { filter: { field: 'size', operator: '=', value: '1' } },
    'wrong-type',
    'filter.value',
  ],
  [
    'no value for an order',
    { filter: { field: 'size', operator: '<' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'item of another type',
    { filter: { field: 'size', operator: 'in', value: [1, null] } },
    'wrong-type',
    'filter.value.1',
  ],
  [
    'regular expression',
    { filter: { field: 'name', operator: 'regexp', value: '(' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'back reference',
    { filter: { field: 'name', operator: 'regexp', value: '(a)\\1' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'like ending in a backslash',
    { filter: { field: 'name', operator: 'like', value: 'a\\' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'jsquery',
    { filter: { field: 'tags', operator: 'jsquery', value: '# =' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'date that no calendar has',
    { filter: { field: 'time', operator: '>', value: '2026-02-30 00:00:00' } },
    'wrong-value',
    'filter.value',
  ],
  [
    'condition and group at once',
    { filter: { field: 'size', filters: [] } },
    'param-combination',
    'filter',
  ],
  ['group without filters', { filter: { condition: 'or' } }, 'missing-param', 'filter.filters'],
  [
    'other condition',
    { filter: { filters: [], condition: 'xor' } },
    'wrong-value',
    'filter.condition',
  ],
  [
    'unknown field in sort',
    { sort: [{ field: 'id' }, { field: 'x' }] },
    'unknown-field',
    'sort.1.field',
  ],
  ['other order', { sort: [{ field: 'id', order: 'up' }] }, 'wrong-value', 'sort.0.order'],
  ['unknown name in fields', { fields: ['id', '__proto__'] }, 'unknown-field', 'fields.1'],
  ['no fields at all', { fields: [] }, 'wrong-value', 'fields'],
  ['limit 0', { limit: 0 }, 'wrong-value', 'limit'],
  ['limit above the maximum', { limit: 10_001 }, 'wrong-value', 'limit'],
  ['offset with a fraction', { offset: 0.5 }, 'wrong-value', 'offset'],
  ['offset as text', { offset: '1' }, 'wrong-type', 'offset'],
  ['period turned round', { from: period.till, till: period.from }, 'param-combination', 'from'],
  ['period too long', { till: '2026-04-10 00:00:01' }, 'period-too-long', 'till'],
])('%s is refused', (_name, params, fault, path) => {
  let refusal: unknown;
  try {
    answer([], params);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).cause).toEqual({ fault });
  expect((refusal as Refusal).details.field).toBe(path);
});

test('three calendar months to the second are allowed', () => {
  expect(answer([], { till: '2026-04-10 00:00:00' }).total).toBe(0);
});

function nest(depth: number): JsonObject {
  return depth === 1 ? { field: 'size', operator: '=', value: 1 } : { filters: [nest(depth - 1)] };
}

test('a filter deeper than allowed is refused, one as deep is not', () => {
  expect(answer([], { filter: nest(32) }).total).toBe(0);
  expect(() => answer([], { filter: nest(33) })).toThrow(Refusal);
});

test('a very wide filter is answered', () => {
  const filters = Array.from({ length: 20_000 }, (_item, index) => {
    return { field: 'id', operator: '=', value: index };
  });
  const rows = [{ id: 19_999, time: times[1] ?? '' }];
  expect(answer(rows, { filter: { condition: 'or', filters } }).total).toBe(1);
});

test('tables of several blocks are answered like small ones', () => {
  const few = fc.sample(fc.record(cells), { numRuns: 60, seed: 3 });
  const rows = Array.from({ length: 9001 }, (_item, index): JsonObject => {
    return { id: index, ...few[(index * 31) % few.length] };
  });
  const pages = fc.record({ filter, sort, limit: paging.limit, offset: fc.nat(9000) });
  for (const params of fc.sample(pages, { numRuns: 60, seed: 5 })) {
    expect(answer(rows, params as JsonObject)).toEqual(answerSlowly(rows, params as JsonObject));
  }
});
