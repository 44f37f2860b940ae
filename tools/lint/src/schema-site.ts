import { isObject, type SpecNode, type SpecReader } from '@openrpc-kit/model';

/** A JSON Schema as it is written, once, however many references lead to it. Boolean schemas are left out. */
export interface SchemaSite {
  readonly node: SpecNode;
  readonly value: Readonly<Record<string, unknown>>;
  /** Keyword of the parent that holds it: `properties`, `items`, … Undefined at the root of a schema. */
  readonly keyword: string | undefined;
  readonly parent: SchemaSite | undefined;
}

const singles =
  'additionalProperties additionalItems contains propertyNames not if then else items'.split(' ');
const lists = ['allOf', 'anyOf', 'oneOf', 'items'];
const maps = ['properties', 'patternProperties', 'definitions', '$defs', 'dependencies'];

/**
 * Every schema below the given places and behind their references. What stands in its own place
 * is visited before what is only pointed at, so that parents are known.
 */
export function collectSchemas(reader: SpecReader, seeds: readonly SpecNode[]): SchemaSite[] {
  const sites = new Map<string, SchemaSite>();
  const targets: SpecNode[] = [...seeds];
  // Those that are added meanwhile are gone through as well; taking them from the front moves all others.
  for (const target of targets) {
    const level: [SpecNode, string | undefined, SchemaSite | undefined][] = [
      [target, undefined, undefined],
    ];
    for (let entry = level.pop(); entry; entry = level.pop()) {
      const [node, keyword, parent] = entry;
      if (!isObject(node.value) || sites.has(node.key)) continue;
      const site: SchemaSite = { node, value: node.value, keyword, parent };
      sites.set(node.key, site);
      const below = listSubschemas(node).map(([name, child]): (typeof level)[number] => [
        child,
        name,
        site,
      ]);
      level.push(...below.toReversed());
      if (typeof node.value['$ref'] === 'string') {
        const end = reader.target(node);
        if (end) targets.push(end);
      }
    }
  }
  return [...sites.values()];
}

/** Schemas directly below a schema, with the keyword that holds each. */
export function listSubschemas(node: SpecNode): [keyword: string, child: SpecNode][] {
  const found: [string, SpecNode][] = [];
  const add = (keyword: string, child: SpecNode): void => {
    if (isObject(child.value)) found.push([keyword, child]);
  };
  for (const keyword of singles) add(keyword, node.child(keyword));
  for (const keyword of lists) {
    for (const item of node.child(keyword).items()) add(keyword, item);
  }
  for (const keyword of maps) {
    for (const [, child] of node.child(keyword).members()) add(keyword, child);
  }
  return found;
}
