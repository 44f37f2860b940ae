import { ClientError, type ErrorContext } from './client-error.ts';
import type { RetryClass } from './method-descriptor.ts';

/** The request or its reply got lost: no connection, a reset, a reply cut short. See `cause`. */
export class NetworkError extends ClientError {
  override readonly name = 'NetworkError';
  readonly kind = 'network';
  override readonly retry: RetryClass = 'backoff';
}

/** The server answered with an HTTP status instead of a JSON-RPC reply. */
export class HttpError extends ClientError {
  override readonly name = 'HttpError';
  readonly kind = 'http';
  declare readonly status: number;
  /** Milliseconds that the server asks to wait for (`Retry-After`). */
  declare readonly retryAfter: number | undefined;
  declare readonly retry: RetryClass;

  constructor(message: string, context: ErrorContext, status: number, retryAfter?: number) {
    const isPassing = status === 408 || status === 429 || (status >= 500 && status !== 501);
    super(message, { ...context, status, retryAfter, retry: isPassing ? 'backoff' : 'never' });
  }
}

/** What came back is no JSON-RPC reply to the request: garbled, too large, another id. */
export class ReplyError extends ClientError {
  override readonly name = 'ReplyError';
  readonly kind = 'reply';
  declare readonly retry: RetryClass;

  constructor(message: string, context: ErrorContext, retry: RetryClass = 'backoff') {
    super(message, { ...context, retry });
  }
}
