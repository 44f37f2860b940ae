import { expect, test } from 'vitest';
import { placeFigure } from './place-figure.ts';

const page = '<p>a</p><div class="table-frame" data-of="fact"></div><p>b</p>';

test('a picture stands before the first table', () => {
  expect(placeFigure(page, '<svg></svg>')).toBe(page.replace('<div', '<svg></svg><div'));
});

test('or at the end of a page without one', () => {
  expect(placeFigure('<p>a</p>', '<svg></svg>')).toBe('<p>a</p><svg></svg>');
});

test('a page without a picture stays as it is', () => {
  expect(placeFigure(page, undefined)).toBe(page);
});
