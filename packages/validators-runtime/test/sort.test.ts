import { createSortValidator } from '@openrpc-kit/validators-runtime';
import { expect, test } from 'vitest';
import { legRules } from './leg-rules.ts';

const validate = createSortValidator(legRules, {}, 'sort');

function judge(sort: unknown): string[] {
  const result = validate(sort);
  return result.ok ? [] : result.issues.map(({ field, fault }) => `${field} ${fault}`.trim());
}

test.each([
  [[], []],
  [[{ field: 'start_time' }], []],
  [
    [
      { field: 'start_time', order: 'desc' },
      { field: 'duration', order: 'asc' },
    ],
    [],
  ],
  [[{ field: 'duration' }, { field: 'duration' }], []],
  [{ field: 'duration' }, ['wrong-type']],
  ['duration', ['wrong-type']],
  [['duration'], ['0 wrong-type']],
  [[{ field: 'id' }], ['0.field unsortable-field']],
  [[{ field: 'idd' }], ['0.field unknown-field']],
  [[{ field: 'toString' }], ['0.field unknown-field']],
  [[{ order: 'asc' }], ['0.field missing-param']],
  [[{ field: 1 }], ['0.field wrong-type']],
  [[{ field: 'duration' }, { field: 'phone', order: 'down' }], ['1.order wrong-value']],
  [[{ field: 'duration', order: null }], ['0.order wrong-type']],
  [[{ field: 'duration', direction: 'asc' }], ['0.direction unknown-param']],
])('%j', (sort, faults) => {
  expect(judge(sort)).toEqual(faults);
});
