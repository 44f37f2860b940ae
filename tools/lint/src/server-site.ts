import type { SpecNode } from '@openrpc-kit/model';
import type { SpecFacts } from './spec-facts.ts';

/** Servers of the document and of single methods. */
export function listServers({ root, methods }: Pick<SpecFacts, 'root' | 'methods'>): SpecNode[] {
  return [root, ...methods.map(({ node }) => node)].flatMap((node) =>
    node.child('servers').items(),
  );
}
