import { contextOf } from '../client-error.ts';
import type { RpcRequest } from '../hook.ts';
import type { RetryClass } from '../method-descriptor.ts';
import { NetworkError } from '../transport-errors.ts';

/** `close` was called before the reply came. Never repeated: that would open what was just closed. */
export class ClosedError extends NetworkError {
  override readonly retry: RetryClass = 'never';

  constructor(request: RpcRequest) {
    super('the connection was closed by the client', contextOf(request));
  }
}
