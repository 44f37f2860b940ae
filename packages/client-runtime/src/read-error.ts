import { ClientError, type ErrorContext } from './client-error.ts';

/**
 * Why a long read cannot promise that every row came exactly once:
 * - `drift`: the rows of a window kept changing while they were read, or were fewer than its total;
 * - `too-many-rows`: more rows than the offset reaches, and the time cannot be cut further;
 * - `order`: the order asked for cannot be kept over several windows.
 */
export type ReadFault = 'drift' | 'too-many-rows' | 'order';

/** A long read had to stop: it rather fails than loses or doubles a row. */
export class ReadError extends ClientError {
  override readonly name = 'ReadError';
  readonly kind = 'read';
  declare readonly fault: ReadFault;

  constructor(fault: ReadFault, message: string, context: ErrorContext) {
    super(message, { ...context, fault });
  }
}
