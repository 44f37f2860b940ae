import { expect, test } from 'vitest';
import type { FilterCondition, FilterTest } from './filter.ts';
import { and, or, whereOf } from './where.ts';

const where = whereOf<
  FilterCondition<'duration' | 'name', '>=' | '=', number | null> | FilterTest<'note', 'is empty'>
>();

test('conditions and groups are written as the wire has them', () => {
  expect(
    and(where('duration', '>=', 30), or(where('name', '=', null), where('note', 'is empty'))),
  ).toEqual({
    condition: 'and',
    filters: [
      { field: 'duration', operator: '>=', value: 30 },
      {
        condition: 'or',
        filters: [
          { field: 'name', operator: '=', value: null },
          { field: 'note', operator: 'is empty' },
        ],
      },
    ],
  });
});
