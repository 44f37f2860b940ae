import type { PageStep } from './page-steps.ts';

/**
 * Tells of a page that has fewer rows than its total says; undefined when there is nothing to tell.
 * Many services cap the rows of a page without a word.
 */
export function describeShortPage(
  { offset, limit }: PageStep,
  rows: number,
  total = 0,
): string | undefined {
  const expected = Math.min(limit, total - offset);
  return rows < expected
    ? `a page had ${rows} of ${expected} rows; try a smaller \`pageSize\``
    : undefined;
}
