import { expect, test } from 'vitest';
import { ResumePoints, type Point, type Points, type WrittenPage } from './resume-points.ts';

const beginning: Point = { bytes: 0, rows: 0, checkpoint: null };
const fresh: Points = { point: beginning, windowStart: beginning };
const october = { from: '2026-10-01 00:00:00', till: '2026-10-31 23:59:59' };
const november = { from: '2026-11-01 00:00:00', till: '2026-11-30 23:59:59' };
const half = { from: '2026-10-01 00:00:00', till: '2026-10-15 23:59:59' };
const rest = { from: '2026-10-16 00:00:00', till: '2026-10-31 23:59:59' };

/** A page after which the file has so many rows of ten bytes. */
function page(
  window: WrittenPage['window'],
  rows: number,
  at?: readonly [offset: number, total: number],
): WrittenPage {
  const checkpoint = at && { ...(window && { window }), offset: at[0], total: at[1] };
  return { window, checkpoint, rows, bytes: rows * 10 };
}

test('each page moves the point; each window its start', () => {
  const tracker = new ResumePoints(fresh);
  expect(tracker.note(page(october, 5, [5, 10]))).toEqual({
    windowStart: beginning,
    point: { rows: 5, bytes: 50, checkpoint: { window: october, offset: 5, total: 10 } },
  });
  tracker.note(page(october, 10, [10, 10]));
  expect(tracker.note(page(november, 12, [2, 4]))).toEqual({
    windowStart: {
      rows: 10,
      bytes: 100,
      checkpoint: { window: november, offset: 0, total: undefined },
    },
    point: { rows: 12, bytes: 120, checkpoint: { window: november, offset: 2, total: 4 } },
  });
});

test('while a window is read again, only its start is safe', () => {
  const tracker = new ResumePoints(fresh);
  tracker.note(page(october, 10, [10, 10]));
  tracker.note(page(november, 12, [2, 4]));
  const { windowStart } = tracker.points;
  expect(tracker.note(page(november, 13)).point).toEqual(windowStart);
  expect(windowStart.rows).toBe(10);
  expect(tracker.note(page(november, 15, [5, 5])).point.rows).toBe(15);
});

test('rows of the first window that were read again do not become its start', () => {
  const tracker = new ResumePoints(fresh);
  tracker.note(page(october, 5));
  expect(tracker.points.point).toEqual(beginning);
  expect(tracker.note(page(november, 6, [1, 1])).windowStart).toEqual({
    rows: 5,
    bytes: 50,
    checkpoint: { window: november, offset: 0, total: undefined },
  });
});

test('a window that is cut after some of it was delivered holds the point until it is left', () => {
  const tracker = new ResumePoints(fresh);
  tracker.note(page(october, 5, [5, 10]));
  expect(tracker.note(page(half, 6, [1, 1])).point).toEqual(beginning);
  expect(tracker.note(page(rest, 11, [5, 5])).point).toEqual(beginning);
  const { point, windowStart } = tracker.note(page(november, 12, [1, 1]));
  expect(point.rows).toBe(12);
  expect(windowStart.rows).toBe(11);
});

test('a window that is cut before anything of it was delivered holds nothing', () => {
  const tracker = new ResumePoints({
    windowStart: {
      rows: 7,
      bytes: 70,
      checkpoint: { window: october, offset: 0, total: undefined },
    },
    point: { rows: 7, bytes: 70, checkpoint: { window: october, offset: 0, total: undefined } },
  });
  expect(tracker.note(page(half, 9, [2, 2])).point.rows).toBe(9);
});

test('going back is for a read that began in the middle of a window', () => {
  const middle: Points = {
    windowStart: {
      rows: 7,
      bytes: 70,
      checkpoint: { window: october, offset: 0, total: undefined },
    },
    point: { rows: 9, bytes: 90, checkpoint: { window: october, offset: 2, total: 4 } },
  };
  const tracker = new ResumePoints(middle);
  expect(tracker.canGoBack).toBe(true);
  tracker.note(page(october, 11, [4, 4]));
  expect(tracker.canGoBack).toBe(true);
  tracker.note(page(november, 12, [1, 1]));
  expect(tracker.canGoBack).toBe(false);
  expect(new ResumePoints(fresh).canGoBack).toBe(false);
  expect(new ResumePoints({ ...middle, point: middle.windowStart }).canGoBack).toBe(false);
});

test('each customer is a read of its own, also where the windows are the same', () => {
  const [one, two] = [1001, 1002].map((customerId) => ({ customerId, userId: customerId + 6000 }));
  const tracker = new ResumePoints(fresh);
  tracker.note({ ...page(october, 5, [5, 10]), customer: one });
  // Its window was cut, and holds the point while it is read in parts.
  expect(tracker.note({ ...page(half, 10, [5, 5]), customer: one }).point).toEqual({
    ...beginning,
    customer: one,
  });
  const { point, windowStart } = tracker.note({ ...page(october, 12, [2, 4]), customer: two });
  expect(windowStart).toEqual({
    rows: 10,
    bytes: 100,
    checkpoint: { window: october, offset: 0, total: undefined },
    customer: two,
  });
  expect(point).toMatchObject({ rows: 12, customer: two, checkpoint: { offset: 2 } });
  const resumed = new ResumePoints({ point, windowStart });
  expect(resumed.note({ ...page(october, 14, [4, 4]), customer: two }).windowStart).toEqual(
    windowStart,
  );
});

test('a list without a period is one window', () => {
  const tracker = new ResumePoints(fresh);
  expect(tracker.note(page(undefined, 3, [3, 5])).point.checkpoint).toEqual({
    offset: 3,
    total: 5,
  });
  expect(tracker.note(page(undefined, 4)).point).toEqual(beginning);
});
