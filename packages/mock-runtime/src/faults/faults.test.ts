import { expect, test } from 'vitest';
import type { MethodDescription } from '../api-description.ts';
import type { FaultOrder, PageFault } from './fault-order.ts';
import { Faults } from './faults.ts';
import { movePage } from './move-page.ts';

/** What goes wrong with calls one after the other. */
function takeMany(faults: Faults, calls: number, method = 'a'): (FaultOrder | undefined)[] {
  return Array.from({ length: calls }, () => faults.take(method));
}

test('an order hits the next calls of its method, and no more', () => {
  const faults = new Faults();
  const order = { method: 'a', error: 'busy', calls: 2 };
  faults.order(order);
  expect(faults.take('b')).toBeUndefined();
  expect(takeMany(faults, 3)).toEqual([order, order, undefined]);
});

test('an order with a probability hits that part of the calls, until it is taken back', () => {
  const faults = new Faults({ seed: 3 });
  faults.order({ spoil: 'drop', probability: 0.05 });
  const hits = takeMany(faults, 20_000).filter((fault) => fault !== undefined).length;
  expect(Math.abs(hits - 1000)).toBeLessThan(100);
  expect(faults.pending).toHaveLength(1);
  faults.clear();
  expect(takeMany(faults, 200).every((fault) => fault === undefined)).toBe(true);
});

test('a number of calls ends an order with a probability', () => {
  const faults = new Faults();
  faults.order({ status: 503, probability: 0.5, calls: 3 });
  const hits = takeMany(faults, 200).filter((fault) => fault !== undefined);
  expect(hits).toHaveLength(3);
  expect(faults.pending).toEqual([]);
});

test('each kind of a mix hits its own part', () => {
  const faults = new Faults({ seed: 5 });
  const mix = { drop: 0.05, cut: 0.1, '503': 0.05, busy: 0.2, 'expired-session': 0.05 };
  faults.mix({ ...mix, 'repeated-page': 0.05, never: 0 });
  const count = new Map<string, number>();
  for (const fault of takeMany(faults, 20_000)) {
    const { page, session, ...rest } = fault ?? {};
    const name = String(rest.spoil ?? rest.status ?? rest.error ?? page ?? session ?? 'none');
    count.set(name, (count.get(name) ?? 0) + 1 / 20_000);
  }
  const parts = { drop: 0.05, cut: 0.1, '503': 0.05, busy: 0.2, end: 0.05, previous: 0.05 };
  expect([...count.keys()].toSorted()).toEqual([...Object.keys(parts), 'none'].toSorted());
  for (const [name, part] of Object.entries(parts)) {
    expect(Math.abs((count.get(name) ?? 0) - part)).toBeLessThan(0.01);
  }
});

test('the seed decides which calls are hit; a reset and a snapshot begin there again', () => {
  const initial = { drop: 0.3, '502': 0.2 };
  const faults = new Faults({ seed: 8, initial });
  const first = takeMany(faults, 100);
  expect(takeMany(faults, 100)).not.toEqual(first);
  faults.order({ status: 500 });
  faults.reset();
  expect(takeMany(faults, 100)).toEqual(first);
  const restore = faults.save();
  const next = takeMany(faults, 100);
  restore();
  expect(takeMany(faults, 100)).toEqual(next);
  expect(takeMany(new Faults({ seed: 8, initial }), 100)).toEqual(first);
  expect(takeMany(new Faults({ seed: 9, initial }), 100)).not.toEqual(first);
});

test('what is certain comes before what is drawn; what does not fit a call is kept for others', () => {
  const faults = new Faults();
  faults.order({ spoil: 'cut', probability: 1 });
  faults.order({ page: 'previous' });
  expect(faults.take('a', ({ page }) => page === undefined)?.spoil).toBe('cut');
  expect(faults.take('a')?.page).toBe('previous');
  expect(faults.take('a')?.spoil).toBe('cut');
});

test.each([
  [{ drop: 1.5 }, 'drop has no part'],
  [{ drop: NaN }, 'drop has no part'],
  [{ drop: 0.6, cut: 0.6 }, 'more than 1'],
  [{ dorp: 0.1 }, 'dorp is not known. Known are drop, cut'],
  [{ constructor: 0.1 }, 'constructor is not known'],
  [{ '302': 0.1 }, '302 is not known'],
])('%j is no mix', (mix, message) => {
  const faults = new Faults({ knowsError: (name) => name === 'busy' });
  expect(() => faults.mix(mix)).toThrow(message);
  expect(faults.pending).toEqual([]);
});

const list: MethodDescription = {
  name: 'list',
  paramStructure: 'by-name',
  params: [
    { name: 'limit', required: false, role: 'limit' },
    { name: 'skip', required: false, role: 'offset' },
  ],
  access: [],
  weight: 1,
  errors: [],
  metadata: true,
  list: {
    row: 'Row',
    fields: [],
    key: 'id',
    order: [],
    limit: { default: 10, maximum: 100 },
    offset: { default: 0, maximum: 50 },
  },
};

test.each<[PageFault, object, number | undefined]>([
  ['previous', { limit: 5, skip: 20 }, 15],
  ['previous', { skip: 20 }, 10],
  ['previous', { limit: 5, skip: 3 }, 0],
  ['previous', { limit: 5 }, undefined],
  [{ shift: -1 }, { skip: 20 }, 19],
  [{ shift: 1 }, {}, 1],
  [{ shift: 99 }, { skip: 20 }, 50],
  [{ shift: 0 }, { skip: 20 }, undefined],
  [{ offset: 0 }, { skip: 20 }, 0],
  [{ offset: 7 }, { skip: 20 }, 7],
  ['previous', { skip: -20 }, undefined],
  ['previous', { skip: 'x' }, undefined],
  ['previous', { skip: 20, limit: 1.5 }, undefined],
])('%j moves %j to %j', (fault, params, skip) => {
  const moved = movePage(list, { ...params, sort: [] }, fault);
  expect(moved).toEqual(skip === undefined ? undefined : { ...params, sort: [], skip });
});

test('a method without rows has no page to move', () => {
  const { list: _list, ...plain } = list;
  expect(movePage(plain, { skip: 20 }, 'previous')).toBeUndefined();
});
