import type { ErrorContext } from '../client-error.ts';
import { NetworkError, ReplyError } from '../transport-errors.ts';
import { MessageQueue } from './message-queue.ts';

/** What a server tells without being asked. */
export interface ServerNotification {
  readonly method: string;
  readonly params: unknown;
}

const context: ErrorContext = { method: 'notifications', attempt: 1 };

/** Hands the notifications of a server to all who read them. */
export class ServerNotifications {
  readonly #readers = new Map<MessageQueue<ServerNotification>, string | undefined>();
  readonly #maximumWaiting: number;

  /** @param maximumWaiting notifications that one reader may be behind */
  constructor(maximumWaiting: number) {
    this.#maximumWaiting = maximumWaiting;
  }

  /** What comes from now on, of one method or of all. */
  read(method: string | undefined): MessageQueue<ServerNotification> {
    const queue = new MessageQueue<ServerNotification>(this.#maximumWaiting, (ended) =>
      this.#readers.delete(ended),
    );
    this.#readers.set(queue, method);
    return queue;
  }

  tell(notification: ServerNotification): void {
    for (const [queue, method] of this.#readers) {
      if (method !== undefined && method !== notification.method) continue;
      if (queue.push(notification)) continue;
      queue.end(
        new ReplyError('more notifications wait than `maximumWaiting` allows', context, 'never'),
      );
    }
  }

  /** The connection is over: closed by the client, or lost for the reason that is given. */
  end(loss?: string): void {
    for (const queue of this.#readers.keys()) {
      queue.end(loss === undefined ? undefined : new NetworkError(loss, context));
    }
  }
}
