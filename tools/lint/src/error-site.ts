import { isObject, type SpecNode } from '@openrpc-kit/model';
import type { SpecFacts } from './spec-facts.ts';

/** A declared error, once, wherever it is declared. */
export interface ErrorSite {
  readonly node: SpecNode;
  /** Key in the errors convention or among the components; undefined for one that is written in a method. */
  readonly key: string | undefined;
  readonly code: number | undefined;
  readonly message: string;
  /** Empty when it has none. */
  readonly mnemonic: string;
}

/** Codes with a meaning of their own in JSON-RPC 2.0. */
export const predefinedCodes: ReadonlySet<number> = new Set([
  -32700, -32600, -32601, -32602, -32603,
]);

/** Errors of the convention, of the components, then those of methods. */
export function listErrors(facts: SpecFacts): ErrorSite[] {
  const { reader, root, methods } = facts;
  const named = [
    ...errorConvention(facts).child('errors').members(),
    ...root.child('components').child('errors').members(),
  ];
  const sites = new Map<string, ErrorSite>();
  const add = (item: SpecNode, key: string | undefined): void => {
    const node = reader.resolve(item);
    if (node && isObject(node.value) && !sites.has(node.key))
      sites.set(node.key, toSite(node, key));
  };
  for (const [key, node] of named) add(node, key);
  for (const { errors } of methods) for (const node of errors) add(node, undefined);
  return [...sites.values()];
}

/** The errors convention; a node without a value where there is none. */
export function errorConvention({ reader, root }: Pick<SpecFacts, 'reader' | 'root'>): SpecNode {
  const place = root.child('x-conventions').child('errors');
  return (place.exists ? reader.resolve(place) : undefined) ?? place;
}

function toSite(node: SpecNode, key: string | undefined): ErrorSite {
  const code = node.child('code').value;
  return {
    node,
    key,
    code: typeof code === 'number' ? code : undefined,
    message: node.child('message').text(),
    mnemonic: node.child('mnemonic').text() || node.child('data').child('mnemonic').text(),
  };
}
