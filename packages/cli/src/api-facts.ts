/**
 * What the command knows of the API: names, types and texts, for flags, help, checks and completion.
 * `openrpc-kit generate` writes them from the spec (`generated/facts.ts`). Lists hold nothing that
 * the spec does not say.
 */
export interface ApiFacts {
  readonly title: string;
  /** Version of the API. */
  readonly version: string;
  readonly servers: readonly ServerFacts[];
  /** Operators of filters; tests for null are no operators here. */
  readonly operators: readonly OperatorFacts[];
  /** How deep groups of a filter may nest. */
  readonly maximumDepth?: number;
  readonly methods: readonly MethodFacts[];
}

/** A brand under which the service runs. */
export interface ServerFacts {
  readonly name: string;
  readonly url: string;
  readonly summary: string;
}

export interface OperatorFacts {
  readonly operator: string;
  readonly operand: 'value' | 'ordered' | 'list' | 'pattern' | 'none';
}

export interface MethodFacts {
  /** `get.call_legs_report` */
  readonly name: string;
  /** Where it stands in the client: `['get', 'callLegsReport']`. */
  readonly path: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** Who may call it: `partner`, `customer`; empty when the spec does not say. */
  readonly access: readonly string[];
  readonly params: readonly ParamFacts[];
  /** Set when it answers with rows of one kind. */
  readonly list?: ListFacts;
}

export interface ParamFacts {
  readonly name: string;
  readonly required: boolean;
  readonly summary: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'json';
  readonly role?: ParamRole;
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

export interface ListFacts {
  readonly fields: readonly FieldFacts[];
  /** Most rows that one call answers with. */
  readonly limit?: number;
  readonly period?: PeriodFacts;
}

/** Names of the params that hold the ends of the period, and the field that is compared with it. */
export interface PeriodFacts {
  readonly from: string;
  readonly till: string;
  readonly field: string;
}

export interface FieldFacts {
  readonly name: string;
  readonly dataType: 'number' | 'string' | 'enum' | 'boolean' | 'iso8601' | 'array' | 'object';
  /** Set for numbers that are whole. */
  readonly integer?: true;
  readonly sortable: boolean;
  /** Part of a row when no fields are asked for. */
  readonly default: boolean;
  /** Operators of a filter on it; empty when it cannot be filtered on. */
  readonly operators: readonly string[];
  /** All values that it can have, where they are a closed list. */
  readonly values?: readonly (string | number)[];
  /** Values known so far, where others may appear. */
  readonly knownValues?: readonly (string | number)[];
  readonly unit?: string;
}
