import type { Method } from '@openrpc-kit/model';

/** Methods by the segments of their path. A segment can be a method and a group at once. */
export interface MethodTree {
  method?: Method;
  readonly groups: Map<string, MethodTree>;
}

export function buildMethodTree(methods: readonly Method[]): MethodTree {
  const root: MethodTree = { groups: new Map() };
  for (const method of methods) {
    let node = root;
    for (const segment of method.path) {
      const next: MethodTree = node.groups.get(segment) ?? { groups: new Map() };
      node.groups.set(segment, next);
      node = next;
    }
    node.method = method;
  }
  return root;
}
