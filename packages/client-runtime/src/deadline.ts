import { ClientError } from './client-error.ts';

/** The call took longer than its `timeout`, attempts and waits together. `cause` is the last fault, if there was one. */
export class DeadlineError extends ClientError {
  override readonly name = 'DeadlineError';
  readonly kind = 'deadline';
}

/** The caller's signal was aborted. `cause` is the signal's reason. */
export class AbortedError extends ClientError {
  override readonly name = 'AbortedError';
  readonly kind = 'aborted';
}
