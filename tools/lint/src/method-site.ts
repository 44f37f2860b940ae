import { isObject, toDefaultStructure, type SpecNode, type SpecReader } from '@openrpc-kit/model';

/** A method as it is written, references to its parts followed. */
export interface MethodSite {
  readonly node: SpecNode;
  /** Empty when it has none. */
  readonly name: string;
  readonly params: readonly ParamSite[];
  readonly paramStructure: string;
  /** Undefined for a notification. */
  readonly result: SpecNode | undefined;
  readonly errors: readonly SpecNode[];
  readonly examples: readonly SpecNode[];
}

export interface ParamSite {
  readonly node: SpecNode;
  readonly name: string;
  readonly required: boolean;
  /** Item of the method's `params`, which may be a reference to the node. */
  readonly item: SpecNode;
}

export function collectMethods(reader: SpecReader, root: SpecNode): MethodSite[] {
  const resolveAll = (node: SpecNode): SpecNode[] =>
    node.items().flatMap((item) => reader.resolve(item) ?? []);
  const structure = toDefaultStructure(root.child('openrpc').text());
  return resolveAll(root.child('methods'))
    .filter(({ value }) => isObject(value))
    .map((node) => ({
      node,
      name: node.child('name').text(),
      params: readParams(reader, node.child('params')),
      paramStructure: node.child('paramStructure').text(structure),
      result: node.child('result').exists ? reader.resolve(node.child('result')) : undefined,
      errors: resolveAll(node.child('errors')),
      examples: resolveAll(node.child('examples')),
    }));
}

function readParams(reader: SpecReader, params: SpecNode): ParamSite[] {
  return params.items().flatMap((item) => {
    const node = reader.resolve(item);
    if (!node || !isObject(node.value)) return [];
    const required = node.child('required').value === true;
    return { node, name: node.child('name').text(), required, item };
  });
}
