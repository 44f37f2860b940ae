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
  const steps = pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let [node, rest] = enter(nodes, steps);
  for (const step of rest) {
    const next = descend(reader, node, step);
    if (!next) break;
    node = next;
  }
  return { file: toDisplayPath(node.file.path), ...node.file.locate(node.pointer) };
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
