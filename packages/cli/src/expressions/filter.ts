/** A filter as it goes over the wire. */
export type Filter = FilterCondition | FilterGroup;

export interface FilterCondition {
  readonly field: string;
  readonly operator: string;
  readonly value?: unknown;
}

export interface FilterGroup {
  readonly condition: 'and' | 'or';
  readonly filters: readonly Filter[];
}
