import type { FilterGroup, ListFilter } from './filter.ts';

/** Fields that a union of conditions speaks of. */
type FieldIn<Condition> = Condition extends { readonly field: infer Field } ? Field : never;

/** Those of the conditions that can be on this field. */
type On<Condition, Field> = Condition extends { readonly field: infer Known }
  ? Field extends Known
    ? Condition
    : never
  : never;

type OperatorIn<Condition> = Condition extends { readonly operator: infer Operator }
  ? Operator
  : never;

/** What follows the operator: a value of the type that it takes with the field, or nothing. */
type Operand<Condition, Operator> = Condition extends {
  readonly operator: infer Known;
  readonly value: infer Value;
}
  ? Operator extends Known
    ? [value: Value]
    : never
  : Condition extends { readonly operator: infer Known }
    ? Operator extends Known
      ? [value?: null]
      : never
    : never;

/**
 * `where` for the conditions of one row: fields, operators and values that do not go together do not
 * compile. Of a field that is one of two until the program runs, an operand that fits either one is
 * taken: to ask for both would spread the field, the operator and every pair of conditions out in
 * each call, for the compiler and in the editor, and the service refuses what does not fit.
 */
export type Where<Condition> = <
  const Field extends FieldIn<Condition>,
  const Operator extends OperatorIn<On<Condition, Field>>,
>(
  field: Field,
  operator: Operator,
  ...operand: Operand<On<Condition, Field>, Operator>
) => Condition;

/**
 * Makes the `where` of one row, which writes a condition as it is read. Generated clients have one
 * for each row that can be filtered.
 *
 * @example
 * const whereCallLeg = whereOf<CallLegCondition>();
 * whereCallLeg('duration', '>=', 30) // { field: 'duration', operator: '>=', value: 30 }
 */
export function whereOf<Condition>(): Where<Condition> {
  // A call costs the compiler nothing; to check one function against the type of each row does.
  return where as unknown as Where<Condition>;
}

function where(field: string, operator: string, value?: unknown): object {
  return { field, operator, ...(value !== undefined && { value }) };
}

/** What fulfils all of the filters. */
export function and<Condition>(
  ...filters: readonly ListFilter<Condition>[]
): FilterGroup<Condition> {
  return { condition: 'and', filters };
}

/** What fulfils one of the filters, or several. */
export function or<Condition>(
  ...filters: readonly ListFilter<Condition>[]
): FilterGroup<Condition> {
  return { condition: 'or', filters };
}
