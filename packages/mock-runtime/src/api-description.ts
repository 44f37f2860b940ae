import type { JsonObject, JsonValue } from './json.ts';

/**
 * What the engine has to know about an API: the facts of its OpenRPC document, and no prose. The
 * generator writes it as a constant.
 */
export interface ApiDescription {
  readonly title: string;
  readonly version: string;
  readonly methods: readonly MethodDescription[];
  readonly errors: readonly ErrorDescription[];
  /** Schemas that results refer to as `#/components/schemas/<name>`. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Names of params, and of members inside of params and results, that hold secrets. */
  readonly secrets?: readonly string[] | undefined;
  /** Absent for an API that follows JSON-RPC and nothing else. */
  readonly conventions?: ConventionsDescription | undefined;
}

/** A JSON Schema, draft-07. */
export type JsonSchema = boolean | JsonObject;

export interface MethodDescription {
  readonly name: string;
  readonly paramStructure: 'by-name' | 'by-position' | 'either';
  readonly params: readonly ParamDescription[];
  /** Audiences that may call it; empty when the document does not say. */
  readonly access: readonly string[];
  /** Points that a successful call costs. */
  readonly weight: number;
  /** Keys of the errors that it can answer with. */
  readonly errors: readonly string[];
  /** Whether a reply carries `metadata` beside its data. */
  readonly metadata: boolean;
  /** Set when it answers with rows of one kind. */
  readonly list?: ListDescription | undefined;
  /** Set when it changes rows that another method lists. */
  readonly write?: WriteDescription | undefined;
  /** Schema of the result; absent for notifications, and where rows or handlers answer. */
  readonly result?: JsonSchema | undefined;
  readonly examples?: readonly ExampleDescription[] | undefined;
}

/** What is known of a method that the document does not have. */
export function createBareMethod(name: string): MethodDescription {
  const facts = { params: [], access: [], weight: 0, errors: [], metadata: false };
  return { name, paramStructure: 'either', ...facts };
}

export interface ParamDescription {
  readonly name: string;
  readonly required: boolean;
  readonly role?: ParamRole | undefined;
}

/** What a param is for, whatever its name. */
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

export interface ExampleDescription {
  readonly params: JsonObject;
  readonly result: JsonValue;
}

export interface ListDescription {
  /** Name of the row: the table that it is read from. */
  readonly row: string;
  readonly fields: readonly FieldDescription[];
  /** Field that identifies a row. */
  readonly key: string;
  /** Order of the rows when a call names none. */
  readonly order: readonly SortKey[];
  readonly limit?: { readonly default: number; readonly maximum: number } | undefined;
  readonly offset?: { readonly default: number; readonly maximum: number } | undefined;
  readonly period?: PeriodDescription | undefined;
}

export interface WriteDescription {
  readonly verb: 'create' | 'update' | 'delete';
  /** The method that lists the rows. */
  readonly lists: string;
}

export interface SortKey {
  readonly field: string;
  readonly order: 'asc' | 'desc';
}

export interface PeriodDescription {
  /** Param names; both ends belong to the period. */
  readonly from: string;
  readonly till: string;
  /** Row field that is compared with the period. */
  readonly field: string;
  readonly maximumMonths?: number | undefined;
}

export type DataType = 'number' | 'string' | 'enum' | 'boolean' | 'iso8601' | 'array' | 'object';

export interface FieldDescription {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  readonly sortable: boolean;
  /** Part of a reply when the call names no fields. */
  readonly default: boolean;
  /** Operators that a filter may use on it; empty when it does not filter. */
  readonly operators: readonly string[];
  /** Closed list of values: a filter may name no other. */
  readonly enum?: readonly (string | number)[] | undefined;
  /** Values that are known so far, with their meaning. */
  readonly knownValues?: readonly KnownValue[] | undefined;
  /** Address made of a row and an item of this field: `…/{call_session_id}/{item}`. */
  readonly urlTemplate?: string | undefined;
}

export interface KnownValue {
  readonly value: string | number;
  readonly title: string;
}

export interface ErrorDescription {
  /** Unique. */
  readonly key: string;
  readonly code: number;
  readonly mnemonic?: string | undefined;
  /** May hold `{placeholders}`. */
  readonly message: string;
  readonly params: readonly string[];
}

export interface ConventionsDescription {
  readonly filter: {
    readonly operators: readonly OperatorDescription[];
    readonly defaultCondition: string;
    readonly maximumDepth: number;
  };
  readonly sort: { readonly defaultOrder: string };
  readonly limits: { readonly day: number; readonly minute: number };
  readonly authentication: {
    readonly sessionSeconds: number;
    readonly loginMethod: string;
    readonly logoutMethod: string;
  };
  readonly versioning: { readonly current: string; readonly latest: string };
  /** Which error answers which fault: keys of `errors`. */
  readonly faults: Readonly<Record<Fault, string>>;
}

export interface OperatorDescription {
  readonly operator: string;
  readonly operand: 'value' | 'ordered' | 'list' | 'pattern' | 'none';
}

/** What the shared rules can find wrong with a call, whatever the method. */
export type Fault =
  | 'parse'
  | 'envelope'
  | 'batch'
  | 'notification'
  | 'unknown-method'
  | 'missing-param'
  | 'unknown-param'
  | 'wrong-type'
  | 'wrong-value'
  | 'param-combination'
  | 'unknown-field'
  | 'unfilterable-field'
  | 'unsortable-field'
  | 'period-too-long'
  | 'token-unknown'
  | 'token-expired'
  | 'token-blocked'
  | 'wrong-login'
  | 'address-not-allowed'
  | 'forbidden'
  | 'component-disabled'
  | 'param-component-disabled'
  | 'account-inactive'
  | 'points-spent'
  | 'internal';
