import type { SubscriptionFacts } from '../method-descriptor.ts';
import { ReplyError } from '../transport-errors.ts';
import type { SubscriptionReader } from './subscription-reader.ts';

/** An event that came before the reply which tells whose it is. */
interface EarlyEvent {
  readonly key: string;
  readonly params: object;
}

/** Subscriptions whose events come by one notification, told apart by their ids. */
export class SubscriptionChannel {
  readonly facts: SubscriptionFacts;
  readonly #maximumWaiting: number;
  /** Readers by the JSON of their id. */
  readonly #open = new Map<string, SubscriptionReader>();
  /** Readers who wait for their id. */
  readonly #asking = new Set<SubscriptionReader>();
  /** Ids that are being unsubscribed. A service may give them anew later. */
  readonly #dropped = new Set<string>();
  #early: EarlyEvent[] = [];

  constructor(facts: SubscriptionFacts, maximumWaiting: number) {
    this.facts = facts;
    this.#maximumWaiting = maximumWaiting;
  }

  get asking(): readonly SubscriptionReader[] {
    return [...this.#asking];
  }

  /** From now on, events of unknown ids may be meant for the reader. */
  ask(reader: SubscriptionReader): void {
    this.#asking.add(reader);
  }

  /** The reader waits for no id any more. */
  settle(reader: SubscriptionReader): void {
    this.#asking.delete(reader);
    if (this.#asking.size === 0) this.#early = [];
  }

  /** The id of a reader has come. */
  open(key: string, reader: SubscriptionReader): void {
    reader.key = key;
    if (this.#open.has(key)) {
      const fault = 'the server gave the id of a subscription that is open';
      reader.queue.end(new ReplyError(fault, reader.context, 'never'));
      return;
    }
    this.#dropped.delete(key);
    this.#open.set(key, reader);
    const own = this.#early.filter((event) => event.key === key);
    this.#early = this.#early.filter((event) => event.key !== key);
    this.settle(reader);
    for (const { params } of own) reader.take(params);
  }

  /** @returns whether the id was the reader's, and still is to be unsubscribed */
  close(key: string, reader: SubscriptionReader): boolean {
    return this.#open.get(key) === reader && this.#open.delete(key);
  }

  /** Lets events of an id go unheard, until the function that is returned is called. */
  drop(key: string): () => void {
    this.#dropped.add(key);
    return () => this.#dropped.delete(key);
  }

  /** @param params of the notification, by name where they are what the document says */
  tell(params: unknown): void {
    if (typeof params !== 'object' || params === null) return;
    const id = (params as Readonly<Record<string, unknown>>)[this.facts.id];
    if (id === undefined) return;
    const key = JSON.stringify(id);
    const reader = this.#open.get(key);
    if (reader) reader.take(params);
    else if (this.#asking.size > 0 && !this.#dropped.has(key)) this.#keep({ key, params });
  }

  /** The connection is over: no id holds any longer. */
  reset(): readonly SubscriptionReader[] {
    const readers = [...this.#open.values()];
    this.#open.clear();
    this.#dropped.clear();
    this.#early = [];
    return readers;
  }

  #keep(event: EarlyEvent): void {
    if (this.#early.length < this.#maximumWaiting) this.#early.push(event);
    // Some reader loses an event, and nobody knows which.
    else for (const reader of this.#asking) reader.fallBehind();
  }
}
