import type { Conventions, DataType } from './conventions.ts';
import type { V1_4 } from '@open-rpc/spec-types';

/**
 * What every generator reads. One frozen value a spec: names are decided, references resolved,
 * conventions expanded. Nothing in it depends on the order of object keys, save where order is
 * meant (fields of a row, methods, params, components).
 */
export interface ApiModel {
  /** `info.title` of the document. */
  readonly title: string;
  /** `info.version` of the document: the version of the API, not of OpenRPC. */
  readonly version: string;
  readonly description: string;
  readonly servers: readonly Server[];
  /** In the order of the document. */
  readonly methods: readonly Method[];
  /** Every named schema, in the order of the document; list methods add `<Row>Filter` and its kin. */
  readonly schemas: readonly NamedSchema[];
  /** Every declared error, once, in the order of the document. */
  readonly errors: readonly ApiError[];
  /** Names of params, and of members inside of params and results, that never show: tokens, logins, passwords. Sorted. */
  readonly secretParams: readonly string[];
  /** Set when the document carries `x-conventions`: an API of lists with filter, sort and paging. */
  readonly conventions: Conventions | undefined;
  /** The one-file standard OpenRPC document, with filter, sort and fields written out as JSON Schema. */
  readonly document: V1_4.OpenrpcDocument;
}

export interface Server {
  /** Its name; its address where the document gives it none. */
  readonly name: string;
  /** Address, with the default of each variable in its place. */
  readonly url: string;
  /** Address as the document has it: `https://${region}.example.com`, also written `{region}`. */
  readonly template: string;
  /** The address, cut at its variables; one may stand in it more than once. */
  readonly parts: readonly (string | ServerVariable)[];
  readonly summary: string;
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** The only values that it may have; undefined when any will do. */
  readonly enum: readonly string[] | undefined;
  readonly description: string;
}

/** A JSON Schema, draft-07, whose every `$ref` reads `#/components/schemas/<name of a NamedSchema>`. */
export type Schema = boolean | SchemaObject;

export interface SchemaObject {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

export interface NamedSchema {
  /** Key under `components.schemas`, which is also the TypeScript name: `CallLeg`. Unique. */
  readonly name: string;
  readonly schema: Schema;
  /** `row`: objects of a list method, whose present fields are the ones asked for. */
  readonly kind: 'plain' | 'row' | 'filter' | 'sort' | 'fields';
}

export interface Method {
  /** Name on the wire: `get.call_legs_report`. */
  readonly name: string;
  /** camelCase, unique: `getCallLegsReport`. */
  readonly identifier: string;
  /** PascalCase, unique: `GetCallLegsReport`; `…Params` and `…Result` are built on it. */
  readonly typeName: string;
  /** Path in the grouped client: `['get', 'callLegsReport']`; one segment for a name without a dot. */
  readonly path: readonly string[];
  /** kebab-case file stem, unique without regard to case: `get-call-legs-report`. */
  readonly slug: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Calling it again does no harm (`x-safe`, else its verb is among the transport convention's `safeVerbs`). */
  readonly safe: boolean;
  readonly paramStructure: 'by-name' | 'by-position' | 'either';
  readonly params: readonly Param[];
  /** Object schema of all params by name (unknown names refused when the API has conventions). */
  readonly paramsSchema: SchemaObject;
  /** Undefined for a notification. */
  readonly result: Result | undefined;
  /** What the method can answer with: its own errors, then those of its verb, then those of all methods. */
  readonly errors: readonly ApiError[];
  readonly examples: readonly MethodExample[];
  /** Set when the method answers with rows of one kind. */
  readonly list: ListFacts | undefined;
  /** Set when the result is the id of a subscription (`x-subscription`, or names that prove it). */
  readonly subscription: Subscription | undefined;
  /** Who may call it (`x-access`); empty when the document does not say. */
  readonly access: readonly string[];
  /** Points that a successful call costs (`x-weight`, else the limits convention's default). */
  readonly weight: number;
  /** Names of methods worth reading next (`x-related`). All exist. */
  readonly related: readonly string[];
}

export interface Param {
  readonly name: string;
  readonly required: boolean;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: Schema;
  readonly role: ParamRole | undefined;
}

/** What a shared param is for (`x-role`), so that no generator has to know it by its name. */
export type ParamRole =
  | 'access-token'
  | 'user-id'
  | 'limit'
  | 'offset'
  | 'filter'
  | 'fields'
  | 'sort'
  | 'period-from'
  | 'period-till';

/** How a service tells what happens to those who subscribed. All that it names exists. */
export interface Subscription {
  /** Name of the method without a result that tells what happens: `eth_subscription`. */
  readonly notification: string;
  /** Its param with the id that the subscriber was given. */
  readonly id: string;
  /** Its param with what happened. */
  readonly value: string;
  /** Name of the method that ends a subscription, and its param that takes the id. */
  readonly unsubscribe: string;
  readonly unsubscribeParam: string;
}

export interface Result {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
}

export interface MethodExample {
  readonly name: string;
  readonly summary: string;
  /** By name, whatever the param structure. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly result: unknown;
}

export interface ApiError {
  /** Unique: the mnemonic, or `<mnemonic>_<scope>` where one mnemonic has two codes. */
  readonly key: string;
  readonly code: number;
  /** Undefined for documents whose errors carry no `data.mnemonic`. */
  readonly mnemonic: string | undefined;
  /** May hold `{placeholders}`, named in `params`. */
  readonly message: string;
  /** `data` as the document has it: a value of its kind or a description of one. Undefined where it says none. */
  readonly data: unknown;
  readonly params: readonly string[];
  /** When it is raised, for its reader. */
  readonly description: string;
  /** What to do about it. Empty when the document does not say. */
  readonly cure: string;
  /** Which methods can raise it: `all`, a group of verbs such as `get`, or `own` for a method's own. */
  readonly scope: string;
  /** What a client may do by itself: call again after a pause, log in again, wait for the reset; or nothing. */
  readonly retry: 'never' | 'backoff' | 'login' | 'reset';
}

/** Facts of a method that answers with rows: from them come types, validators, query rules and docs. */
export interface ListFacts {
  /** Name of the row's schema: `CallLeg`. */
  readonly row: string;
  /** In the order of the row's `properties`. */
  readonly fields: readonly RowField[];
  /** Field that identifies a row. */
  readonly key: string;
  /** Order of the rows when the call names none. */
  readonly order: readonly { readonly field: string; readonly order: 'asc' | 'desc' }[];
  /** Name of the param with that role, where the method has one. */
  readonly params: Readonly<Partial<Record<ParamRole, string>>>;
  readonly limit: { readonly default: number; readonly maximum: number } | undefined;
  readonly offset: { readonly default: number; readonly maximum: number } | undefined;
  readonly period: Period | undefined;
}

export interface Period {
  /** Param names. Both ends belong to the period. */
  readonly from: string;
  readonly till: string;
  /** Row field that the period is compared with. */
  readonly field: string;
  /** Calendar months that a period may span; undefined when there is no limit. */
  readonly maximumMonths: number | undefined;
}

export interface RowField {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  readonly filterable: boolean;
  readonly sortable: boolean;
  /** Part of the reply when the call names no `fields`. */
  readonly default: boolean;
  /** Operators that a filter on it may use; empty when it is not filterable. */
  readonly operators: readonly string[];
  /** Closed list of values (`enum`). */
  readonly enum: readonly (string | number)[] | undefined;
  /** Open list of values with their meaning (`x-known-values`): others may appear. */
  readonly knownValues: readonly KnownValue[] | undefined;
  readonly title: string;
  readonly description: string;
  /** `seconds`, …: unit of a number (`x-unit`). */
  readonly unit: string | undefined;
  /** Where the fact comes from, when not from the method's own document (`x-provenance`). */
  readonly provenance: string | undefined;
  /** Address made from a row (`x-url-template`): `…/{call_session_id}/{item}`; `{item}` is an item of this array. */
  readonly urlTemplate: string | undefined;
  readonly schema: Schema;
}

export interface KnownValue {
  readonly value: string | number;
  readonly title: string;
}
