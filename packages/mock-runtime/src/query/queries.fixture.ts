import * as fc from 'fast-check';
import type { JsonObject, JsonValue } from '../json.ts';
import { names, ordered, times } from './things.fixture.ts';

export const cells = {
  time: fc.constantFrom(...times),
  size: fc.option(fc.integer({ min: -3, max: 4 })),
  price: fc.option(fc.constantFrom(-1.5, 0, 0.25, 2, 1e300)),
  name: fc.option(fc.constantFrom(...names)),
  kind: fc.option(fc.constantFrom('red', 'green', 'blue')),
  done: fc.option(fc.boolean()),
  tags: fc.array(fc.constantFrom<JsonValue>(1, 2, 'x'), { maxLength: 3 }),
};

export const rowsArbitrary = fc
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
    operator: fc.constantFrom(...ordered),
    value: fc.constantFrom(-2.5, -1, 0, 0.25, 2, 500),
  }),
  fc.record({
    field: fc.constant('time'),
    operator: fc.constantFrom(...ordered),
    value: cells.time,
  }),
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

export const filter: fc.Arbitrary<JsonObject> = fc.letrec<{ tree: JsonObject }>((tie) => ({
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

export const sort = fc.array(
  fc.record(
    {
      field: fc.constantFrom('time', 'size', 'price', 'name', 'kind', 'done', 'id'),
      order: fc.constantFrom('asc', 'desc'),
    },
    { requiredKeys: ['field'] },
  ),
  { maxLength: 3 },
);

export const paging = {
  limit: fc.integer({ min: 1, max: 20 }),
  offset: fc.integer({ min: 0, max: 25 }),
};
