import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinPointer, splitPointer, toField } from './pointer.ts';

test('segments survive, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (segments) => {
      const pointer = segments.reduce((left, segment) => joinPointer(left, segment), '');
      expect(splitPointer(pointer)).toEqual(segments);
    }),
  );
});

test('the service writes a place with dots', () => {
  expect(toField('/filter/filters/1/value')).toBe('filter.filters.1.value');
  expect(toField('')).toBe('');
  expect(toField('/a~1b')).toBe('a/b');
});
