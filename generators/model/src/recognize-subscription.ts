import type { Method, Schema, Subscription } from './api-model.ts';
import { isAnnotation } from './annotations.ts';

/** Names that services give to the param with the id. */
const idNames = ['subscription', 'subscription_id', 'subscriptionId'];
const valueName = 'result';

/** `eth_subscribe`, `accountSubscribe`, `starknet_subscribeNewHeads`; not `eth_unsubscribe`. */
const subscribing = /^(?<before>.*?)(?<!un)(?<verb>subscribe)(?<after>.*)$/i;

/**
 * A subscription by its names alone, where the document declares all three parts in the usual form:
 * `X_subscribeY`; the notification `X_subscriptionY` or `X_notificationY` with two params, the id
 * and `result`; and `X_unsubscribeY` or `X_unsubscribe` with one param. The id has one schema in all
 * three, save for words. Whatever differs is a plain method: `x-subscription` says more.
 */
export function recognizeSubscription(
  method: Method,
  methods: ReadonlyMap<string, Method>,
): Subscription | undefined {
  const { before, verb, after } = subscribing.exec(method.name)?.groups ?? {};
  if (!method.result || before === undefined || verb === undefined) return undefined;
  const spell = (word: string): string =>
    verb.startsWith('S') ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  const find = (names: readonly string[]): Method | undefined =>
    names.map((name) => methods.get(name)).find((found) => found !== undefined);
  const notification = find(
    ['subscription', 'notification'].map((word) => `${before}${spell(word)}${after}`),
  );
  const unsubscribe = find([
    `${before}${spell('unsubscribe')}${after}`,
    `${before}${spell('unsubscribe')}`,
  ]);
  if (!notification || !unsubscribe || notification.result) return undefined;
  const [value] = notification.params.filter(({ name }) => name === valueName);
  const [id] = notification.params.filter(({ name }) => idNames.includes(name));
  const [handed, ...others] = unsubscribe.params;
  if (!value || !id || !handed || others.length > 0 || notification.params.length !== 2) {
    return undefined;
  }
  const schema = toText(method.result.schema);
  if (toText(id.schema) !== schema || toText(handed.schema) !== schema) return undefined;
  return {
    notification: notification.name,
    id: id.name,
    value: value.name,
    unsubscribe: unsubscribe.name,
    unsubscribeParam: handed.name,
  };
}

/** The schema without the words around it. */
function toText(schema: Schema): string {
  if (typeof schema === 'boolean') return String(schema);
  return JSON.stringify(
    Object.entries(schema)
      .filter(([keyword]) => !isAnnotation(keyword))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
