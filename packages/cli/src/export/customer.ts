import type { FieldFacts, MethodFacts } from '../api-facts.ts';

/** Whose rows are being read, where an export has those of all customers of a partner. */
export interface Customer {
  readonly customerId: number;
  /** User of the customer through whom its rows are read. */
  readonly userId: number;
}

/** A customer that is not in the file: the service lets none of its users read. */
export interface PassedOver {
  readonly customerId: number;
  /** What the service said. */
  readonly reason: string;
}

/** The column that names the customer, before those of the method. */
export const customerColumn: FieldFacts = {
  name: 'customer_id',
  dataType: 'number',
  integer: true,
  sortable: false,
  default: true,
  operators: [],
};

/** Whether a partner can read the rows of a method for customers, and a column is free for their ids. */
export function isReadForCustomers({ access, params, list }: MethodFacts): boolean {
  return (
    access.includes('partner') &&
    params.some(({ role }) => role === 'user-id') &&
    list?.fields.every(({ name }) => name !== customerColumn.name) === true
  );
}
