import { AbortedError } from '../deadline.ts';
import type { ErrorContext } from '../client-error.ts';
import type { SubscriptionDescriptor } from '../method-descriptor.ts';
import { ReplyError } from '../transport-errors.ts';
import { MessageQueue } from './message-queue.ts';

/** One subscription, as the loop that reads it sees it. */
export class SubscriptionReader {
  readonly queue: MessageQueue<unknown>;
  readonly context: ErrorContext;
  readonly descriptor: SubscriptionDescriptor;
  /** Its id as JSON, once the reply has come. */
  key: string | undefined;
  isOver = false;

  /** @param onOver called once, when nobody reads any more or an error has ended it */
  constructor(
    descriptor: SubscriptionDescriptor,
    maximumWaiting: number,
    signal: AbortSignal | undefined,
    onOver: (reader: SubscriptionReader) => void,
  ) {
    this.descriptor = descriptor;
    this.context = { method: descriptor.name, attempt: 1 };
    const abort = (): void =>
      this.queue.stop(new AbortedError('aborted by the caller', this.context, signal?.reason));
    this.queue = new MessageQueue(maximumWaiting, () => {
      this.isOver = true;
      signal?.removeEventListener('abort', abort);
      onOver(this);
    });
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  }

  /** @param params of the notification, by name */
  take(params: object): void {
    const { notification, value } = this.descriptor.subscription;
    if (!Object.hasOwn(params, value)) {
      const fault = `the notification ${notification} came without \`${value}\``;
      this.queue.end(new ReplyError(fault, this.context, 'never'));
    } else if (!this.queue.push((params as Record<string, unknown>)[value])) this.fallBehind();
  }

  /** More has come than may wait: the loop is told, not served a gap. */
  fallBehind(): void {
    const fault = 'more events wait than `maximumWaiting` allows';
    this.queue.end(new ReplyError(fault, this.context, 'never'));
  }
}
