import { expect, test } from 'vitest';
import { describeLeft, formatCount, formatDuration } from './progress.ts';

test('durations and counts', () => {
  expect([0, 59, 61, 3600, 7620].map(formatDuration)).toEqual([
    '0 s',
    '59 s',
    '1 min 01 s',
    '1 h 00 min',
    '2 h 07 min',
  ]);
  expect([7, 1000, 1234567].map(formatCount)).toEqual(['7', '1 000', '1 234 567']);
});

test('the time left follows from what this run has done', () => {
  expect(describeLeft(10, 0.25, 0.75)).toBe('30 s left');
  expect(describeLeft(10, 0.25, 0.25)).toBe('10 s left');
  expect(describeLeft(0, 0, 1)).toBe('');
  expect(describeLeft(10, 0.5, 0)).toBe('finishing');
});
