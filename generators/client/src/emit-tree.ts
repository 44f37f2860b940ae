import {
  below,
  comment,
  identifier,
  indentLines,
  printFile,
  propertyKey,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
import { describeMethodTypes, kindOf } from './method-types.ts';
import { buildMethodTree, type MethodTree } from './method-tree.ts';
import { importTypes, importValues } from './runtime.ts';

/** `tree.ts`: all methods of one client, grouped as their names are: `get.call_legs_report` is `get.callLegsReport`. */
export function emitTree(input: GeneratorInput): GeneratedFile {
  const { model, options } = input;
  const root = buildMethodTree(model.methods);
  const kinds = new Set(model.methods.map(kindOf));
  const from = `./methods${options.importExtension}`;
  return printFile('tree.ts', {
    imports: [
      importTypes('RpcClient', ...[...kinds].map(({ bound }) => bound)),
      importValues(...[...kinds].map(({ binder }) => binder)),
      { from, names: model.methods.map((method) => identifier(method.identifier)) },
      {
        from,
        names: model.methods.flatMap((method) => describeMethodTypes(method, input).own),
        typeOnly: true,
      },
    ],
    statements: [
      `${comment('All methods of one client, grouped by the dots of their names.')}
export interface MethodTree ${printType(root, input, '')}`,
      `${comment('Ties all methods to a client. For one method alone, import it and call it with the client.')}
export function bindMethods(client: RpcClient): MethodTree {
  return ${printValue(root, input, '  ')};
}`,
    ],
  });
}

function printType(tree: MethodTree, input: GeneratorInput, indent: string): string {
  const inner = `${indent}  `;
  const members = [...tree.groups].map(([segment, node]) => {
    const { method } = node;
    const group = node.groups.size > 0 ? printType(node, input, inner) : undefined;
    const bound = method && describeMethodTypes(method, input).bound;
    const doc = method
      ? comment(method.summary, { deprecated: method.deprecated ? '' : undefined })
      : '';
    const type = [bound, group].filter(Boolean).join(' & ');
    return below(indentLines(doc, inner), `${inner}readonly ${propertyKey(segment)}: ${type};\n`);
  });
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
}

function printValue({ groups }: MethodTree, input: GeneratorInput, indent: string): string {
  const inner = `${indent}  `;
  const members = [...groups].map(
    ([segment, node]) => `${inner}${propertyKey(segment)}: ${printMember(node, input, inner)},\n`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
}

/** Type arguments are written out: to infer them for hundreds of methods takes the compiler long. */
function printMember(node: MethodTree, input: GeneratorInput, indent: string): string {
  const { method } = node;
  if (!method) return printValue(node, input, indent);
  const { kind, typeArguments } = describeMethodTypes(method, input);
  const bound = `${kind.binder}<${typeArguments}>(client, ${identifier(method.identifier)})`;
  if (node.groups.size === 0) return bound;
  return `Object.assign(${bound}, ${printValue(node, input, indent)})`;
}
