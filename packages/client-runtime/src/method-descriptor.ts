/** What the client must know of a method to call it. Generated, a few words each. */
export interface MethodDescriptor {
  /** Name on the wire: `get.call_legs_report`. */
  readonly name: string;
  /** Calling it twice does no harm, so that a call may be repeated after a fault of the way. */
  readonly safe?: boolean;
  /** Set for a notification: no id is sent and no reply is awaited. */
  readonly notification?: boolean;
  /** Order of the params for a method that takes them by position; absent when it takes them by name. */
  readonly positions?: readonly string[];
  /** Param that carries the access token. */
  readonly token?: string;
  /** Param that names the user for whom a partner calls. */
  readonly user?: string;
  /** Points that a successful call costs; 1 when absent. */
  readonly weight?: number;
}

/** A method that answers with rows under `result.data`, page by page. */
export interface ListDescriptor extends MethodDescriptor {
  readonly list: ListFacts;
}

/** A method whose reply is the id of a subscription. */
export interface SubscriptionDescriptor<Value = unknown> extends MethodDescriptor {
  readonly subscription: SubscriptionFacts<Value>;
}

/** How a service tells what happens to those who subscribed, and how they end it. */
export interface SubscriptionFacts<Value = unknown> {
  /** Name of the notification: `eth_subscription`. */
  readonly notification: string;
  /** Names of its params, in their order. */
  readonly positions: readonly string[];
  /** Its param with the id that the reply had. */
  readonly id: string;
  /** Its param with what happened. */
  readonly value: string;
  /** Method that ends a subscription, and its param that takes the id. */
  readonly unsubscribe: MethodDescriptor;
  readonly unsubscribeParam: string;
  /** A type only, never a value: what happened. */
  readonly type?: Value;
}

export interface ListFacts {
  /** Field that identifies a row. */
  readonly key: string;
  /** Names of the params that the method has. */
  readonly fields?: string;
  readonly sort?: string;
  /** Name of the param and its maximum. */
  readonly limit?: readonly [name: string, maximum: number];
  readonly offset?: readonly [name: string, maximum: number];
  /** Sortable part of the order that the rows come in when the call names none. */
  readonly order?: readonly SortBy[];
  readonly period?: PeriodFacts;
}

export interface SortBy {
  readonly field: string;
  readonly order?: string;
}

export interface PeriodFacts {
  /** Names of the params. Both ends belong to the period. */
  readonly from: string;
  readonly till: string;
  /** Row field that the period is compared with. */
  readonly field: string;
  /** Calendar months that one call may span; absent when there is no limit. */
  readonly months?: number;
}

/** What a client may do by itself about an error, as the document declares it. */
export type RetryClass = 'never' | 'backoff' | 'login' | 'reset';

/** Facts of an API that hold for all its methods. Generated. */
export interface ApiFacts {
  /** Where the service listens: the first server that the document names. */
  readonly url?: string;
  /** By mnemonic, or by code where errors have none. What is not listed is never repeated. */
  readonly retry?: Readonly<Record<string, RetryClass>>;
  /** Names of params whose values must never surface: tokens, logins, passwords. */
  readonly secrets?: readonly string[];
}
