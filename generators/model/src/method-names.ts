import type { Method, NamedSchema } from './api-model.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** What generators append to a method's name for its types. */
const typeSuffixes = ['Params', 'Result', 'Error'];
const eventSuffix = 'Event';
/** What a function has already, so that no method of its group can be called so. */
const functionMembers = ['name', 'length', 'caller', 'arguments'];
const listMembers = ['rows', 'pages', 'collect'];
const subscriptionMembers = ['over'];

/**
 * Gives each method names in code that no other method and no schema has. Schemas keep theirs, and a
 * method whose types would be named like one gives way (`GetUserMethodResult`). Of methods that
 * become one name, the first in the order of wire names keeps it and the others are numbered, which
 * is told: `a-b` is `aB` and `a_b` is `aB2`, in whatever order they stand.
 *
 * @param nodes where the methods are written, in their order
 */
export function distinguishMethods(
  reader: SpecReader,
  methods: readonly Method[],
  schemas: readonly NamedSchema[],
  nodes: readonly SpecNode[],
): Method[] {
  const types = new Set(schemas.map(({ name }) => name));
  const renamed = methods.map((method) => avoidTypes(method, types));
  const order = [...renamed.keys()].toSorted((a, b) =>
    (renamed[a]?.name ?? '') < (renamed[b]?.name ?? '') ? -1 : 1,
  );
  /** By name in code: whose it is. */
  const owners = new Map<string, Method>();
  const late = order.filter((index) => {
    const method = renamed[index] as Method;
    const isLate = findOwner(method, owners) !== undefined;
    if (!isLate) for (const key of keysOf(method)) owners.set(key, method);
    return isLate;
  });
  /** Numbers that are known to be taken: thousands may share a name. */
  const counts = new Map<string, number>();
  for (const index of late) {
    const method = renamed[index] as Method;
    const owner = findOwner(method, owners);
    // One of the same name on the wire is a mistake, and told as such.
    if (!owner || owner.name === method.name) continue;
    let other = method;
    const key = `${method.typeName} ${method.slug}`;
    let count = counts.get(key) ?? 1;
    while (isTaken(other, owners, types)) other = number(method, ++count);
    counts.set(key, count);
    for (const each of keysOf(other)) owners.set(each, other);
    renamed[index] = other;
    reader.report(
      (nodes[index] as SpecNode).child('name'),
      'SPEC021',
      `${JSON.stringify(method.name)} and ${JSON.stringify(owner.name)} become one name in code; this one is called ${other.path.join('.')}`,
    );
  }
  return renamed;
}

function avoidTypes(method: Method, types: ReadonlySet<string>): Method {
  let { identifier, typeName } = method;
  while (clashes({ ...method, typeName }, types)) typeName += 'Method';
  while (types.has(identifier)) identifier += '_';
  return { ...method, identifier, typeName };
}

/** The types of a list stand under the name itself, too. */
function clashes({ typeName, list, subscription }: Method, types: ReadonlySet<string>): boolean {
  const suffixes = [...(list ? [''] : []), ...typeSuffixes, ...(subscription ? [eventSuffix] : [])];
  return suffixes.some((suffix) => types.has(typeName + suffix));
}

/** Every name that the method brings into code: two methods must not share one. */
function keysOf({ identifier, typeName, slug, path, list, subscription }: Method): string[] {
  const place = path.join('.');
  const members = [
    ...functionMembers,
    ...(list ? listMembers : []),
    ...(subscription ? subscriptionMembers : []),
  ];
  return [
    `identifier ${identifier}`,
    `type ${typeName}`,
    `slug ${slug}`,
    `path ${place}`,
    ...members.map((member) => `path ${place}.${member}`),
  ];
}

/** Whose name the method would have. */
function findOwner(method: Method, owners: ReadonlyMap<string, Method>): Method | undefined {
  const taken = keysOf(method).find((key) => owners.has(key));
  return taken === undefined ? undefined : owners.get(taken);
}

function isTaken(
  method: Method,
  owners: ReadonlyMap<string, Method>,
  types: ReadonlySet<string>,
): boolean {
  return findOwner(method, owners) !== undefined || clashes(method, types);
}

function number(method: Method, count: number): Method {
  const { identifier, typeName, slug, path } = method;
  return {
    ...method,
    identifier: `${identifier}${count}`,
    typeName: `${typeName}${count}`,
    slug: `${slug}-${count}`,
    path: [...path.slice(0, -1), `${path.at(-1) ?? ''}${count}`],
  };
}
