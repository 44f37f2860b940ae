import {
  comment,
  identifier,
  literal,
  type GeneratorInput,
  type MethodTypes,
} from '@openrpc-kit/emit';
import type { Method } from '@openrpc-kit/model';
import { findMethod } from './method-descriptor.ts';
import { paramWithRole } from './roles.ts';

/** Names of the runtime: interface and maker of the value, interface and maker of the bound method. */
export interface MethodKind {
  readonly value: string;
  readonly factory: string;
  readonly bound: string;
  readonly binder: string;
}

const plainKind: MethodKind = {
  value: 'RpcMethod',
  factory: 'rpcMethod',
  bound: 'BoundMethod',
  binder: 'bind',
};
const listKind: MethodKind = {
  value: 'ListMethod',
  factory: 'listMethod',
  bound: 'BoundList',
  binder: 'bindList',
};
const subscriptionKind: MethodKind = {
  value: 'SubscriptionMethod',
  factory: 'subscriptionMethod',
  bound: 'BoundSubscription',
  binder: 'bindSubscription',
};

export function kindOf({ list, subscription }: Method): MethodKind {
  if (list) return listKind;
  return subscription ? subscriptionKind : plainKind;
}

/** A method as types: its declarations from the type table, and the type of its value. */
export interface MethodTypeText {
  /** What the runtime calls the kind of method. */
  readonly kind: MethodKind;
  /** `RpcMethod<…>` and its like. */
  readonly value: string;
  /** `BoundMethod<…>` and its like. */
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
  const kind = kindOf(method);
  const { params, result } = typesOf(method, input);
  const own = method.list
    ? [identifier(method.typeName)]
    : [
        params.name,
        ...(result ? [result.name] : []),
        ...(method.subscription ? [eventName(method)] : []),
      ];
  const [first = '', id = 'void', ...event] = own;
  const typeArguments = method.list ? first : [callParams(method, first), id, ...event].join(', ');
  return {
    kind,
    value: `${kind.value}<${typeArguments}>`,
    bound: `${kind.bound}<${typeArguments}>`,
    typeArguments,
    own,
  };
}

/** Name of the type of what happens to those who subscribed. */
export function eventName({ typeName }: Method): string {
  return identifier(`${typeName}Event`);
}

/** The type of what happens: the param of the notification that has it. */
export function printEvent(method: Method, input: GeneratorInput): string | undefined {
  const { name, subscription } = method;
  if (!subscription) return undefined;
  const notification = findMethod(input.model, subscription.notification);
  const params = typesOf(notification, input).params.name;
  const about = comment(
    `What \`${subscription.notification}\` tells those who called \`${name}\`.`,
  );
  return `${about}\nexport type ${eventName(method)} = Required<${params}>[${literal(subscription.value)}];`;
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
