import { isObject } from './is-object.ts';

/** Arrays whose order means nothing to those who call an API. */
const unordered =
  /^(enum|required|type|anyOf|oneOf|allOf|methods|servers|errors|tags|x-access|x-related)$/;
/** Values of the document's author: an array in them is an array. */
const values = /^(default|const|value|examples)$/;

/** The same document with keys, and items of arrays that are sets, in another order. */
export function shuffle(document: unknown, seed: number): unknown {
  let state = seed;
  const next = (): number => (state = (state * 48271) % 2147483647);
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, rank: next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  const visit = (node: unknown, key: string): unknown => {
    if (Array.isArray(node)) {
      const items = node.map((item) => visit(item, values.test(key) ? key : ''));
      return unordered.test(key) ? mix(items) : items;
    }
    if (!isObject(node)) return node;
    const entries = Object.entries(node).map(([member, child]) => [
      member,
      visit(child, values.test(key) ? key : member),
    ]);
    return Object.fromEntries(mix(entries)) as unknown;
  };
  return visit(document, '');
}
