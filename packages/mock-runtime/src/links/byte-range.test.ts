import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';

test.each([
  ['bytes=0-', 0, 99],
  ['bytes=0-0', 0, 0],
  ['bytes=40-49', 40, 49],
  ['bytes=40-400', 40, 99],
  ['bytes=99-', 99, 99],
  ['bytes=-1', 99, 99],
  ['bytes=-400', 0, 99],
  ['Bytes = 5 - 6 ', 5, 6],
])('%s of 100 bytes is from %i up to %i', (header, first, last) => {
  expect(readByteRange(header, 100)).toEqual({ first, last });
});

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=999999999999999-'])(
  'no byte of 100 lies in %s',
  (header) => {
    expect(readByteRange(header, 100)).toBe('none');
  },
);

test.each([
  undefined,
  '',
  'bytes=-',
  'bytes=9-5',
  'bytes=0-1,5-6',
  'rows=0-1',
  'bytes=a-b',
  'bytes=0x1-',
])('%s is answered with the whole file', (header) => {
  expect(readByteRange(header, 100)).toBeUndefined();
});
