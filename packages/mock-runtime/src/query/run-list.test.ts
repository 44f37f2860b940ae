import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json.ts';
import { cells, filter, paging, rowsArbitrary, sort } from './queries.fixture.ts';
import { answerSlowly } from './slow-rules.fixture.ts';
import { answer, times } from './things.fixture.ts';

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
