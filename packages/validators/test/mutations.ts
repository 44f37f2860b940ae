import * as fc from 'fast-check';

/** Values that are wrong in most places, and names that objects inherit. */
const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    0.5,
    1e21,
    '',
    '1',
    'true',
    '2026-02-30 00:00:00',
    '2026-10-01T00:00:00',
    [],
    [null],
    {},
    { filters: {} },
    { field: 'id' },
    '__proto__',
    'constructor',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const names = fc.constantFrom(
  'x',
  'field',
  'value',
  'filters',
  'limit',
  '__proto__',
  'constructor',
  'toString',
);

/**
 * A copy of a JSON value with some place in it replaced, removed, or given one member more. What
 * comes out may still be right.
 */
export function mutationsOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      values,
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.constantFrom('replace', 'remove', 'add'),
      names,
      oddities,
    )
    .map(([value, path, change, name, oddity]) => {
      const holder: unknown[] = [JSON.parse(JSON.stringify(value ?? null))];
      const { parent, key } = findPlace(holder, path);
      const member = Reflect.get(parent, key) as unknown;
      if (change === 'replace' || typeof member !== 'object' || member === null)
        set(parent, key, oddity);
      else if (change === 'remove') Reflect.deleteProperty(parent, key);
      else set(member, name, oddity);
      return holder[0];
    });
}

function findPlace(holder: object, path: readonly number[]): { parent: object; key: string } {
  let parent = holder;
  let key = '0';
  for (const step of path) {
    const member = Reflect.get(parent, key) as unknown;
    const keys = typeof member === 'object' && member !== null ? Object.keys(member) : [];
    if (keys.length === 0) break;
    parent = member as object;
    key = keys[step % keys.length]!;
  }
  return { parent, key };
}

/** Sets a member also when its name is `__proto__`. */
function set(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
