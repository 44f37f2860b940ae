/** A place in a document where a text of one's own can stand: a number's and a word's too. */
export interface Position {
  /** Members and indexes from the root. */
  readonly path: readonly (string | number)[];
  /**
   * `key`: the name of the last member is the text, not its value. `extra` and `extension` are a member
   * that was not there, of that name or of that name after `x-`.
   */
  readonly kind: 'value' | 'key' | 'extra' | 'extension';
}

/** Every plain value of a document, every member's name, and room for more members in every object. */
export function listPositions(value: unknown, path: Position['path'] = []): Position[] {
  if (typeof value !== 'object' || value === null) return [{ path, kind: 'value' }];
  const isList = Array.isArray(value);
  const below = Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, isList ? Number(key) : key];
    const own = listPositions(member, at);
    return isList ? own : [...own, { path: at, kind: 'key' } as const];
  });
  return isList ? below : [...below, { path, kind: 'extra' }, { path, kind: 'extension' }];
}

/** The document with a text at each position. Deeper positions come first, as `listPositions` has them. */
export function place(
  document: unknown,
  texts: ReadonlyMap<Position, string>,
  path: Position['path'] = [],
): unknown {
  const byPath = new Map([...texts].map(([position, text]) => [toKey(position), text]));
  const renamed = new Map(
    [...texts]
      .filter(([{ kind }]) => kind === 'key')
      .map(([position, text]) => [`#/${position.path.join('/')}`, { position, text }]),
  );
  return change(document, path);

  function change(value: unknown, at: Position['path']): unknown {
    if (typeof value !== 'object' || value === null) {
      const text = byPath.get(toKey({ path: at, kind: 'value' }));
      return text ?? (typeof value === 'string' ? follow(value) : value);
    }
    if (Array.isArray(value)) return value.map((item, index) => change(item, [...at, index]));
    const entries = Object.entries(value).map(([key, member]) => {
      const below = [...at, key];
      return [byPath.get(toKey({ path: below, kind: 'key' })) ?? key, change(member, below)];
    });
    const extra = byPath.get(toKey({ path: at, kind: 'extra' }));
    if (extra !== undefined) entries.push([extra, extra]);
    const extension = byPath.get(toKey({ path: at, kind: 'extension' }));
    if (extension !== undefined) entries.push([`x-${extension}`, extension]);
    return Object.fromEntries(entries);
  }

  /** A reference to a member that has another name now leads to it still. */
  function follow(text: string): string {
    const target = renamed.get(text);
    if (!target) return text;
    const { position, text: name } = target;
    const escaped = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
    return `#/${[...position.path.slice(0, -1), escaped].join('/')}`;
  }
}

function toKey({ path, kind }: Position): string {
  return JSON.stringify([kind, ...path]);
}
