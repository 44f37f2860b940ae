import type { SpecNode } from '@openrpc-kit/model';
import type { SpecFacts } from './spec-facts.ts';

const indexes = new WeakMap<object, MethodIndex>();

/** Tells which method a place stands in. */
export class MethodIndex {
  readonly #names = new Map<string, string>();

  static of(facts: SpecFacts): MethodIndex {
    const index = indexes.get(facts.methods) ?? new MethodIndex(facts);
    indexes.set(facts.methods, index);
    return index;
  }

  private constructor({ methods }: SpecFacts) {
    for (const { node, name } of methods) {
      if (name !== '') this.#names.set(node.key, name);
    }
  }

  find(node: SpecNode): string | undefined {
    const { key } = node;
    const start = node.file.path.length + 1;
    for (let end = key.length; end >= start; end = key.lastIndexOf('/', end - 1)) {
      const name = this.#names.get(key.slice(0, end));
      if (name !== undefined) return name;
    }
    return undefined;
  }
}
