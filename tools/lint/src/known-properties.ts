import { isObject, type SpecNode, type SpecReader } from '@openrpc-kit/model';
import type { SchemaSite } from './schema-site.ts';

export interface KnownProperties {
  readonly names: Set<string>;
  readonly patterns: RegExp[];
  /** Other properties are described as well, or there is too much to look at. */
  open: boolean;
}

const branches = ['allOf', 'anyOf', 'oneOf'];
const conditions = ['if', 'then', 'else', 'not'];
const mostSchemas = 1000;

/** The properties that a schema describes, together with its branches, its reference and the schemas that it is a branch of. */
export class PropertyIndex {
  readonly #reader: SpecReader;
  /** By the outermost schema: its branches share one answer. */
  readonly #known = new Map<string, KnownProperties>();

  constructor(reader: SpecReader) {
    this.#reader = reader;
  }

  find(site: SchemaSite): KnownProperties {
    let top = site;
    while (top.parent && [...branches, ...conditions, 'dependencies'].includes(top.keyword ?? '')) {
      top = top.parent;
    }
    const known = this.#known.get(top.node.key) ?? collect(this.#reader, top.node);
    this.#known.set(top.node.key, known);
    return known;
  }
}

function collect(reader: SpecReader, top: SpecNode): KnownProperties {
  const known: KnownProperties = { names: new Set(), patterns: [], open: false };
  const seen = new Set<string>();
  const open = [top];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node.key)) continue;
    seen.add(node.key);
    if (seen.size > mostSchemas) known.open = true;
    if (known.open) break;
    open.push(...listParts(reader, node));
    for (const [name] of node.child('properties').members()) known.names.add(name);
    for (const [pattern] of node.child('patternProperties').members()) addPattern(known, pattern);
    if (isObject(node.child('additionalProperties').value)) known.open = true;
  }
  return known;
}

function listParts(reader: SpecReader, node: SpecNode): SpecNode[] {
  const target = node.child('$ref').exists ? reader.target(node) : undefined;
  const parts = [
    ...branches.flatMap((keyword) => node.child(keyword).items()),
    ...conditions.map((keyword) => node.child(keyword)),
    ...node
      .child('dependencies')
      .members()
      .map(([, child]) => child),
    ...(target ? [target] : []),
  ];
  return parts.filter(({ value }) => isObject(value));
}

/** A pattern that could take long is taken to fit everything; its own rule speaks of it. */
function addPattern(known: KnownProperties, pattern: string): void {
  if (pattern.length > 200 || /\)[*+{]/.test(pattern)) {
    known.open = true;
    return;
  }
  try {
    known.patterns.push(new RegExp(pattern));
  } catch {
    known.open = true;
  }
}
