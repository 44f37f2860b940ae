import type { CallOptions, RpcClient } from '../client.ts';
import type { MethodDescriptor, SubscriptionDescriptor } from '../method-descriptor.ts';
import { OptionError } from '../option-error.ts';
import { NetworkError } from '../transport-errors.ts';
import type { MessageQueue } from './message-queue.ts';
import { toNamed, type ServerNotification } from './server-notifications.ts';
import { SubscriptionChannel } from './subscription-channel.ts';
import { SubscriptionReader } from './subscription-reader.ts';

/** A reader, the client that asks for it, and where its events come. */
interface Opening {
  readonly client: RpcClient;
  readonly channel: SubscriptionChannel;
  readonly reader: SubscriptionReader;
}

/** Opens subscriptions over one connection, hands out their events, and ends them. */
export class Subscriptions {
  readonly #maximumWaiting: number;
  readonly #channels = new Map<string, SubscriptionChannel>();
  /** Each subscription calls with a descriptor of its own, by which the transport knows it again. */
  readonly #openings = new WeakMap<MethodDescriptor, Opening>();
  /** Calls that unsubscribe, each with the connection that it is meant for. */
  readonly #farewells = new WeakMap<MethodDescriptor, number>();
  /** Counts connections. */
  #connection = 0;

  /** @param maximumWaiting events that one reader may be behind */
  constructor(maximumWaiting: number) {
    this.#maximumWaiting = maximumWaiting;
  }

  /** Asks for a subscription at once, and gives what happens. */
  subscribe(
    client: RpcClient,
    method: SubscriptionDescriptor,
    params: object | undefined,
    { signal, ...options }: CallOptions = {},
  ): MessageQueue<unknown> {
    const channel = this.#channelOf(method);
    const reader = new SubscriptionReader(method, this.#maximumWaiting, signal, (over) => {
      channel.settle(over);
      if (over.key === undefined || !channel.close(over.key, over)) return;
      void this.#unsubscribe({ client, channel, reader: over }, over.key);
    });
    // The signal ends the reading, not the call: without its reply nobody could unsubscribe.
    if (!reader.isOver) void this.#open({ client, channel, reader }, params, options);
    return reader.queue;
  }

  /**
   * What to do with the id that a call is answered with; undefined when the call opens no
   * subscription. Taken when the request is sent: an id means nothing on another connection.
   */
  expectId(method: MethodDescriptor): ((id: unknown) => void) | undefined {
    const opening = this.#openings.get(method);
    if (!opening) return undefined;
    const { channel, reader } = opening;
    const connection = this.#connection;
    return (id) => {
      if (connection !== this.#connection) {
        throw new NetworkError('the connection was lost', reader.context);
      }
      const key = JSON.stringify(id ?? null);
      if (key === reader.key) return;
      // The reader is gone, or a repeated call has two replies.
      if (reader.isOver || reader.key !== undefined) void this.#unsubscribe(opening, key);
      else channel.open(key, reader);
    };
  }

  /** Whether the call would unsubscribe what has ended with its connection. */
  isVain(method: MethodDescriptor): boolean {
    const connection = this.#farewells.get(method);
    return connection !== undefined && connection !== this.#connection;
  }

  tell(notification: ServerNotification): void {
    for (const channel of this.#channels.values()) {
      const { facts } = channel;
      if (facts.notification !== notification.method) continue;
      channel.tell(toNamed(notification, facts.positions).params);
    }
  }

  /** The connection is over: closed by the client, or lost for the reason that is given. */
  end(loss?: string): void {
    this.#connection++;
    for (const channel of this.#channels.values()) {
      // Who has no id yet learns of a loss from the call, which `retry` may repeat.
      const asking = loss === undefined ? channel.asking : [];
      for (const { queue, context } of [...channel.reset(), ...asking]) {
        queue.end(loss === undefined ? undefined : new NetworkError(loss, context));
      }
    }
  }

  /** Readers who take the same param of one notification for the id share a channel. */
  #channelOf({ subscription }: SubscriptionDescriptor): SubscriptionChannel {
    const name = JSON.stringify([subscription.notification, subscription.id]);
    const channel =
      this.#channels.get(name) ?? new SubscriptionChannel(subscription, this.#maximumWaiting);
    this.#channels.set(name, channel);
    return channel;
  }

  async #open(opening: Opening, params: object | undefined, options: CallOptions): Promise<void> {
    const { client, channel, reader } = opening;
    const descriptor = { ...reader.descriptor };
    this.#openings.set(descriptor, opening);
    channel.ask(reader);
    try {
      await client.call(descriptor, params, options);
      if (reader.key !== undefined) return;
      throw new OptionError(
        'its calls do not go over this WebSocket; make it with the `transport` of the socket',
        'client',
      );
    } catch (error) {
      reader.queue.end(error);
    }
  }

  async #unsubscribe({ client, channel, reader }: Opening, key: string): Promise<void> {
    const { unsubscribe, unsubscribeParam } = reader.descriptor.subscription;
    const descriptor = { ...unsubscribe };
    this.#farewells.set(descriptor, this.#connection);
    const done = channel.drop(key);
    try {
      await client.call(descriptor, { [unsubscribeParam]: JSON.parse(key) as unknown });
    } catch {
      // Hooks of the client see it. There is no reader left to tell.
    } finally {
      done();
    }
  }
}
