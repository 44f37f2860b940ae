import { isClientError } from '@callgear-data-api/client';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import type { Customer } from './customer.ts';

/** Mnemonics of refusals that are about the customer or its user. Any other one would meet every customer. */
const ownRefusals = new Set([
  'forbidden',
  'account_inactive',
  'ip_not_whitelisted',
  'method_component_disabled',
  'parameter_component_disabled',
]);

/** Whether an error says that this customer cannot be read, and nothing about others. */
export function isOwnRefusal(error: unknown): error is Error {
  return isClientError(error) && error.kind === 'rpc' && ownRefusals.has(error.mnemonic ?? '');
}

/** What to say when a customer closes after a part of its rows was read. */
export function toHalfRead(error: Error, { customerId }: Customer): Failure {
  return new Failure(
    exitCodes.refused,
    `customer ${customerId} can no longer be read: ${error.message}`,
    'A part of its rows is read. Run the same command again when it can be read once more, or add --restart to read all others.',
    error,
  );
}
