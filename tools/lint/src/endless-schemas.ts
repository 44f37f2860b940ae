import type { SpecNode, SpecReader } from '@openrpc-kit/model';
import type { SchemaSite } from './schema-site.ts';

/** What a value of a schema has to hold: all of `all`, and one of each list in `some`. */
interface Needs {
  readonly all: readonly string[];
  readonly some: readonly (readonly string[])[];
}

/** Chains of references longer than this are left alone. */
const mostRounds = 200;

/** Schemas that no finite value satisfies because each value needs another of the same schema. */
export function findEndlessSchemas(
  reader: SpecReader,
  schemas: readonly SchemaSite[],
): SchemaSite[] {
  const needs = new Map(schemas.map((site) => [site.node.key, readNeeds(reader, site)]));
  const finite = new Set<string>();
  const isFinite = (key: string): boolean => !needs.has(key) || finite.has(key);
  let left = [...needs].toReversed();
  for (let round = 0; left.length > 0; round++) {
    if (round === mostRounds) return [];
    const before = left.length;
    left = left.filter(([key, { all, some }]) => {
      if (!all.every(isFinite) || !some.every((keys) => keys.some(isFinite))) return true;
      finite.add(key);
      return false;
    });
    if (left.length === before) break;
  }
  return schemas.filter(
    ({ node, keyword }) =>
      keyword === undefined && !isFinite(node.key) && leadsBack(node.key, needs, isFinite),
  );
}

/** Whether a schema is part of the circle, not just in need of one that is. */
function leadsBack(
  key: string,
  needs: ReadonlyMap<string, Needs>,
  isFinite: (key: string) => boolean,
): boolean {
  const seen = new Set<string>();
  const open = [key];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { all, some } = needs.get(each) ?? { all: [], some: [] };
    for (const next of [...all, ...some.flat()]) {
      if (next === key) return true;
      if (isFinite(next) || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}

function readNeeds(reader: SpecReader, { node, value }: SchemaSite): Needs {
  if ('enum' in value || 'const' in value) return { all: [], some: [] };
  const target = typeof value['$ref'] === 'string' ? reader.target(node) : undefined;
  const all = [...keysOf(target ? [target] : []), ...keysOf(node.child('allOf').items())];
  if (value['type'] === 'object') {
    const properties = node.child('properties');
    const required = node.child('required').texts();
    all.push(...keysOf(required.map((name) => properties.child(name))));
  }
  const items = node.child('items');
  if (value['type'] === 'array' && node.child('minItems').number(0) > 0) {
    all.push(Array.isArray(items.value) ? items.child(0).key : items.key);
  }
  const some = ['anyOf', 'oneOf']
    .map((keyword) => keysOf(node.child(keyword).items()))
    .filter((keys) => keys.length > 0);
  return { all, some };
}

function keysOf(nodes: readonly SpecNode[]): string[] {
  return nodes.map(({ key }) => key);
}
