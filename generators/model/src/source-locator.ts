import { toDisplayPath } from './source-file.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import type { Position } from './text-position.ts';

/** Where a part of the bundled document was written. */
export interface SourcePlace extends Position {
  /** Path as the user would type it, with `/` between segments. */
  readonly file: string;
}

/** What the bundle puts together from elsewhere, by its place in the bundle. */
export interface BundledNodes {
  readonly root: SpecNode;
  /** Methods of the model, references followed, in its order. */
  readonly methods: readonly SpecNode[];
  readonly schemas: ReadonlyMap<string, SpecNode>;
  readonly errors: ReadonlyMap<string, SpecNode>;
  readonly conventions: ReadonlyMap<string, SpecNode> | undefined;
}

/**
 * Finds where a JSON pointer of the bundled document leads in the files that it was made of. What
 * was derived, and stands in none, has the place of the nearest thing around it that does.
 *
 * @param pointer with or without its `#`: `#/components/schemas/Pet/properties/name`
 */
export function locateSource(
  reader: SpecReader,
  nodes: BundledNodes,
  pointer: string,
): SourcePlace {
  const { node } = walk(reader, nodes, pointer);
  return { file: toDisplayPath(node.file.path), ...node.file.locate(node.pointer) };
}

/**
 * The reference that leads nowhere, as it is written, where the bundle says that anything will do in
 * its place; undefined where the document itself says so, or says something.
 *
 * @param pointer of a schema of the bundled document
 */
export function findLostReference(
  reader: SpecReader,
  nodes: BundledNodes,
  pointer: string,
): string | undefined {
  const { node, rest } = walk(reader, nodes, pointer);
  // Of a param or result that is not there, the schema is none either.
  const isWhole = rest.length === 0 || (rest.length === 1 && rest[0] === 'schema');
  return isWhole ? reader.lostReference(node) : undefined;
}

/** As far as something is written, and the steps that are left then. */
function walk(
  reader: SpecReader,
  nodes: BundledNodes,
  pointer: string,
): { readonly node: SpecNode; readonly rest: readonly string[] } {
  const steps = pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let [node, rest] = enter(nodes, steps);
  for (const [index, step] of rest.entries()) {
    const next = descend(reader, node, step);
    if (!next) return { node, rest: rest.slice(index) };
    node = next;
  }
  return { node, rest: [] };
}

/** The node that the first steps name, and the steps below it. */
function enter(nodes: BundledNodes, steps: readonly string[]): [SpecNode, readonly string[]] {
  const [first, second = '', third = ''] = steps;
  const method = first === 'methods' ? nodes.methods[Number(second)] : undefined;
  if (method) return [method, steps.slice(2)];
  const convention = first === 'x-conventions' ? nodes.conventions?.get(second) : undefined;
  if (convention) return [convention, steps.slice(2)];
  const named = { schemas: nodes.schemas, errors: nodes.errors }[second]?.get(third);
  return first === 'components' && named ? [named, steps.slice(3)] : [nodes.root, steps];
}

/** A member, of the thing itself or of what it refers to. */
function descend(reader: SpecReader, node: SpecNode, step: string): SpecNode | undefined {
  const key = Array.isArray(node.value) ? Number(step) : step;
  const own = node.child(key);
  if (own.exists) return own;
  const target = node.child('$ref').exists ? reader.follow(node) : undefined;
  const behind = target?.child(key);
  return behind?.exists ? behind : undefined;
}
