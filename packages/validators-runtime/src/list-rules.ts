import type { DataType } from './data-type.ts';

/** What the params of a list method may say about its rows. Generated from the row's own facts. */
export interface ListRules {
  /** By name, in the order of the row. */
  readonly fields: Readonly<Record<string, FieldRules>>;
  readonly filter: FilterRules;
  readonly sort: SortRules;
}

export interface FieldRules {
  readonly type: DataType;
  /** Operators that a filter may use on the field; empty when it cannot be filtered by. */
  readonly operators: readonly string[];
  readonly sortable: boolean;
  /** Closed list of values. */
  readonly enum?: readonly (string | number)[];
}

export interface FilterRules {
  /** By operator. */
  readonly operators: Readonly<Record<string, Operand>>;
  /** Operators that are accepted and not advertised. */
  readonly aliases: readonly string[];
  readonly conditions: readonly string[];
  readonly maximumDepth: number;
  /** How a date is written. */
  readonly layout: string;
}

/**
 * What the `value` of a condition is: of the field's type or null, of the field's type, a list of
 * such values, a pattern, or nothing.
 */
export type Operand = 'value' | 'ordered' | 'list' | 'pattern' | 'none';

export interface SortRules {
  readonly orders: readonly string[];
}

/** Names of the params that the rules apply to, where a method has them. */
export interface ListParams {
  readonly filter?: string;
  readonly sort?: string;
  readonly fields?: string;
  readonly period?: PeriodRules;
}

export interface PeriodRules {
  readonly from: string;
  readonly till: string;
  /** Calendar months that the period may span; left out when any length will do. */
  readonly maximumMonths?: number;
}
