/** One condition a member: the operators of a field, with the value that each takes. */
type Conditions<Operators> = {
  readonly [Field in keyof Operators & string]: {
    readonly [Operator in keyof Operators[Field] & string]: FilterCondition<
      Field,
      Operator,
      Operators[Field][Operator]
    >;
  }[keyof Operators[Field] & string];
}[keyof Operators & string];

export interface FilterCondition<Field extends string, Operator extends string, Value> {
  readonly field: Field;
  readonly operator: Operator;
  readonly value: Value;
}

export interface FilterGroup<Operators> {
  readonly filters: readonly ListFilter<Operators>[];
  /** How the filters are joined; `and` when absent. */
  readonly condition?: 'and' | 'or';
}

/**
 * What a list can be filtered by: one condition, or a tree of groups. `Operators` says for each
 * filterable field which operators it takes, and which value belongs to each:
 * `{ id: { '=': number | null; in: readonly number[] } }`.
 */
export type ListFilter<Operators> = Conditions<Operators> | FilterGroup<Operators>;

/** Sorting by one of the sortable fields. */
export interface ListSort<Field extends string> {
  readonly field: Field;
  /** `asc` when absent. */
  readonly order?: 'asc' | 'desc';
}
