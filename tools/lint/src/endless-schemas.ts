import type { SpecNode, SpecReader } from '@openrpc-kit/model';
import { findCircles } from './find-circles.ts';
import type { SchemaSite } from './schema-site.ts';

/** What a value of a schema has to hold: a value of one schema of each list. */
type Needs = readonly (readonly string[])[];

/** Schemas that no finite value satisfies because each value needs another of the same schema. */
export function findEndlessSchemas(
  reader: SpecReader,
  schemas: readonly SchemaSite[],
): SchemaSite[] {
  const needs = new Map(schemas.map((site) => [site.node.key, readNeeds(reader, site)]));
  const finite = findFinite(needs);
  const endless = [...needs].filter(([key]) => !finite.has(key));
  // Part of the circle, not just in need of a schema that is.
  const circles = findCircles(new Map(endless.map(([key, lists]) => [key, lists.flat()])));
  return schemas.filter(({ node, keyword }) => keyword === undefined && circles.has(node.key));
}

/** From the schemas that need nothing on, those whose needs are met: each need is looked at once. */
function findFinite(needs: ReadonlyMap<string, Needs>): ReadonlySet<string> {
  const finite = new Set<string>();
  /** By schema: the needs that it would meet. */
  const waiting = new Map(
    [...needs.keys()].map((key): [string, { owner: string; isMet: boolean }[]] => [key, []]),
  );
  const unmet = new Map<string, number>();
  for (const [owner, lists] of needs) {
    const open = lists.filter((keys) => keys.every((key) => needs.has(key)));
    unmet.set(owner, open.length);
    if (open.length === 0) finite.add(owner);
    for (const keys of open) {
      const need = { owner, isMet: false };
      for (const key of keys) waiting.get(key)?.push(need);
    }
  }
  // Those that are added meanwhile are gone through as well.
  for (const key of finite) {
    for (const need of waiting.get(key) ?? []) {
      if (need.isMet) continue;
      need.isMet = true;
      const left = (unmet.get(need.owner) ?? 0) - 1;
      unmet.set(need.owner, left);
      if (left === 0) finite.add(need.owner);
    }
  }
  return finite;
}

function readNeeds(reader: SpecReader, { node, value }: SchemaSite): Needs {
  if ('enum' in value || 'const' in value) return [];
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
  return [...all.map((key) => [key]), ...some];
}

function keysOf(nodes: readonly SpecNode[]): string[] {
  return nodes.map(({ key }) => key);
}
