import { parseTree, type Node } from 'jsonc-parser';
import type { Pointer } from './parse-text.ts';

/**
 * Offsets of the values of one JSON text. The members of an object are indexed when first asked
 * for, so that a thousand findings in a very wide object do not search it a thousand times.
 */
export class JsonPlaces {
  readonly #root: Node | undefined;
  readonly #members = new Map<Node, Map<string, Node>>();

  constructor(text: string) {
    this.#root = parseTree(text);
  }

  /** Of a key that stands twice the last one, whose value counts. */
  find(pointer: Pointer): number | undefined {
    let node = this.#root;
    for (const part of pointer) {
      if (!node) return undefined;
      node = node.type === 'array' ? node.children?.[Number(part)] : this.#member(node, `${part}`);
    }
    return node?.offset;
  }

  #member(node: Node, key: string): Node | undefined {
    let members = this.#members.get(node);
    if (!members) {
      members = new Map();
      for (const { children } of node.children ?? []) {
        const [name, value] = children ?? [];
        if (typeof name?.value === 'string' && value) members.set(name.value, value);
      }
      this.#members.set(node, members);
    }
    return members.get(key);
  }
}
