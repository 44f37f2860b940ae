import { ClientError, type ErrorContext } from './client-error.ts';

/** The points of the account are spent, and waiting for more would take longer than the call may. */
export class LimitError extends ClientError {
  override readonly name = 'LimitError';
  readonly kind = 'limit';
  declare readonly limit: 'day' | 'minute';
  /** When the points come back. */
  declare readonly resetAt: Date;

  constructor(limit: 'day' | 'minute', resetAt: Date, context: ErrorContext, cause?: unknown) {
    super(
      `the points of this ${limit} are spent; they come back at ${resetAt.toISOString()}`,
      context,
      cause,
    );
    this.limit = limit;
    this.resetAt = resetAt;
  }
}
