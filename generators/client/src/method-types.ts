import { identifier, literal, type GeneratorInput, type MethodTypes } from '@openrpc-kit/emit';
import type { Method } from '@openrpc-kit/model';
import { paramWithRole } from './roles.ts';

/** A method as types: its declarations from the type table, and the type of its value. */
export interface MethodTypeText {
  /** `RpcMethod<…>` or `ListMethod<…>`. */
  readonly value: string;
  /** `BoundMethod<…>` or `BoundList<…>`. */
  readonly bound: string;
  /** What stands between their brackets. */
  readonly typeArguments: string;
  /** Names that the two use: from the method's own module. */
  readonly own: readonly string[];
}

export function typesOf(method: Method, { types }: GeneratorInput): MethodTypes {
  const found = types.methods.get(method.name);
  if (!found) throw new Error(`no types were made of the method ${method.name}`);
  return found;
}

export function describeMethodTypes(method: Method, input: GeneratorInput): MethodTypeText {
  if (method.list) {
    const shape = identifier(method.typeName);
    return {
      value: `ListMethod<${shape}>`,
      bound: `BoundList<${shape}>`,
      typeArguments: shape,
      own: [shape],
    };
  }
  const { params, result } = typesOf(method, input);
  const given = `${callParams(method, params.name)}, ${result?.name ?? 'void'}`;
  const own = [params.name, ...(result ? [result.name] : [])];
  return {
    value: `RpcMethod<${given}>`,
    bound: `BoundMethod<${given}>`,
    typeArguments: given,
    own,
  };
}

/** The client adds the token, so that no call has to. */
export function callParams(method: Method, paramsName: string): string {
  const token = paramWithRole(method, 'access-token');
  return token === undefined ? paramsName : `Omit<${paramsName}, ${literal(token)}>`;
}

/** The interface that gathers the types of a list method. */
export function printShape(method: Method, input: GeneratorInput): string {
  const { list } = method;
  const { params, result } = typesOf(method, input);
  if (!list || !result) throw new Error(`${method.name} is no list`);
  const row = identifier(list.row);
  const isNarrowed = list.params.fields === narrowedParam;
  const defaults = list.fields.filter((field) => field.default).map(({ name }) => name);
  const hidden = [
    paramWithRole(method, 'access-token'),
    isNarrowed ? narrowedParam : undefined,
  ].filter((name) => name !== undefined);
  const isAllDefault = !isNarrowed || defaults.length === list.fields.length;
  const hasChoice = list.params.fields !== undefined;
  return `export interface ${identifier(method.typeName)} {
  row: ${hasChoice && !isNarrowed ? `Partial<${row}>` : row};
  params: ${params.name}${isNarrowed ? '' : ` & { readonly ${narrowedParam}?: never }`};
  hidden: ${hidden.map(literal).join(' | ') || 'never'};
  defaultField: ${isAllDefault ? `keyof ${row}` : defaults.map(literal).join(' | ') || 'never'};
  result: ${result.name};
}`;
}

/** Name of the param by which rows are narrowed. Chosen by another param, a row may lack any field. */
const narrowedParam = 'fields';
