import { expect, test } from 'vitest';
import { and, or, where } from './where.ts';

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
