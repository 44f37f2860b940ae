/**
 * A condition on one of the fields, with one of the operators that take such a value. Names are left
 * without a bound here and below: a compiler would check it for every field of every row.
 */
export interface FilterCondition<Field, Operator, Value> {
  readonly field: Field;
  readonly operator: Operator;
  readonly value: Value;
  /** A condition is no group as well: the service would look at one of the two. */
  readonly filters?: never;
}

/** A condition whose operator says it all, such as a test for null. */
export interface FilterTest<Field, Operator> {
  readonly field: Field;
  readonly operator: Operator;
  readonly value?: null;
  readonly filters?: never;
}

export interface FilterGroup<Condition> {
  readonly filters: readonly ListFilter<Condition>[];
  /** How the filters are joined; `and` when absent. */
  readonly condition?: 'and' | 'or';
  readonly field?: never;
}

/** `{}`, which filters nothing. */
export type NoFilter = Readonly<Record<string, never>>;

/**
 * What a list can be filtered by: one condition, or a tree of groups. `Condition` is a union over
 * the types of the filterable fields, each with the operators of its type.
 */
export type ListFilter<Condition> = Condition | FilterGroup<Condition> | NoFilter;

/** Sorting by one of the sortable fields. */
export interface ListSort<Field> {
  readonly field: Field;
  /** `asc` when absent. */
  readonly order?: 'asc' | 'desc';
}
