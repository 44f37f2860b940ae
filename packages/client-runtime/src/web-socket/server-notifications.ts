import type { ErrorContext } from '../client-error.ts';
import { NetworkError, ReplyError } from '../transport-errors.ts';
import { MessageQueue } from './message-queue.ts';

/** What a server tells without being asked. */
export interface ServerNotification<Params = unknown> {
  readonly method: string;
  readonly params: Params;
}

/** Which notifications a reader asked for. */
interface Interest {
  readonly name: string | undefined;
  /** Names of params that come by position. */
  readonly positions?: readonly string[] | undefined;
}

const context: ErrorContext = { method: 'notifications', attempt: 1 };

/** Hands the notifications of a server to all who read them. */
export class ServerNotifications {
  readonly #readers = new Map<MessageQueue<ServerNotification>, Interest>();
  readonly #maximumWaiting: number;

  /** @param maximumWaiting notifications that one reader may be behind */
  constructor(maximumWaiting: number) {
    this.#maximumWaiting = maximumWaiting;
  }

  /** What comes from now on, of one method or of all. */
  read(interest: Interest): MessageQueue<ServerNotification> {
    const queue = new MessageQueue<ServerNotification>(this.#maximumWaiting, (ended) =>
      this.#readers.delete(ended),
    );
    this.#readers.set(queue, interest);
    return queue;
  }

  get isRead(): boolean {
    return this.#readers.size > 0;
  }

  tell(notification: ServerNotification): void {
    for (const [queue, { name, positions }] of this.#readers) {
      if (name !== undefined && name !== notification.method) continue;
      if (queue.push(positions ? toNamed(notification, positions) : notification)) continue;
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

/** Params by name, as the types of the method have them, when they came by position. */
export function toNamed(
  { method, params }: ServerNotification,
  positions: readonly string[],
): ServerNotification {
  if (!Array.isArray(params)) return { method, params };
  const named = params.map((value: unknown, index) => [positions[index] ?? index, value] as const);
  return { method, params: Object.fromEntries(named) };
}
