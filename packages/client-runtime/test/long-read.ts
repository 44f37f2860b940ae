import { formatCivilTime } from '../src/civil-time.ts';
import { createClient } from '../src/client.ts';
import { fakeList, start, type FakeListOptions, type Item } from './fake-list.ts';

export const day = 86_400;

/** A period by seconds after the start of all items. */
export const period = (from: number, till: number): { from: string; till: string } => ({
  from: formatCivilTime(start + from),
  till: formatCivilTime(start + till),
});

/** A service with these items, which gives 10 a page and up to 30 a window, and a client of it. */
export function setUp(items: Item[], options: Partial<FakeListOptions> = {}) {
  const list = fakeList(items, { limit: 10, maximumOffset: 20, ...options });
  const client = createClient({}, { url: 'https://x.example', fetch: list.fetch });
  return { ...list, client };
}

export const idsOf = (items: readonly { readonly id: number }[]): number[] =>
  items.map(({ id }) => id).toSorted((a, b) => a - b);
