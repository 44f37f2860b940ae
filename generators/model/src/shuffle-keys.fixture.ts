/** Members whose order is shown to readers, or is the author's data. */
const ordered =
  /^(properties|patternProperties|schemas|errors|x-conventions|groups|verbs|faults|value|default|const)$/;

/** The same document with the keys of its objects in another order, where order means nothing. */
export function shuffleKeys<T>(value: T, seed: number): T {
  let state = seed;
  const next = (): number => (state = (state * 48271) % 2147483647);
  const shuffle = (node: unknown, key: string): unknown => {
    if (/^(value|default|const)$/.test(key)) return node;
    if (Array.isArray(node)) return node.map((item) => shuffle(item, `${key}[]`));
    if (typeof node !== 'object' || node === null) return node;
    const keeps = ordered.test(key);
    const members = Object.entries(node).map(([member, child]) => ({
      member,
      child: shuffle(child, keeps ? '' : member),
      rank: keeps ? 0 : next(),
    }));
    return Object.fromEntries(
      members.toSorted((a, b) => a.rank - b.rank).map(({ member, child }) => [member, child]),
    );
  };
  return shuffle(value, '') as T;
}
