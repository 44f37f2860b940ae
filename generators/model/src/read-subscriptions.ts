import type { Method, Subscription } from './api-model.ts';
import { recognizeSubscription } from './recognize-subscription.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';
import { suggest } from './suggest.ts';

/**
 * Finds the methods that open subscriptions: those marked with `x-subscription`, and those of which
 * the document leaves no doubt.
 *
 * @param nodes where the methods are written, in their order
 */
export function readSubscriptions(
  reader: SpecReader,
  methods: readonly Method[],
  nodes: readonly SpecNode[],
): Method[] {
  const byName = new Map(methods.map((method) => [method.name, method]));
  return methods.map((method, index) => {
    const node = (nodes[index] as SpecNode).child('x-subscription');
    const subscription = node.exists
      ? readSubscription(reader, method, byName, node)
      : recognizeSubscription(method, byName);
    return { ...method, subscription };
  });
}

function readSubscription(
  reader: SpecReader,
  method: Method,
  methods: ReadonlyMap<string, Method>,
  node: SpecNode,
): Subscription | undefined {
  const refuse = (place: SpecNode, problem: string, advice?: string): undefined => {
    reader.report(place, 'SPEC022', problem, advice);
  };
  const find = (key: 'notification' | 'unsubscribe'): Method | undefined => {
    const name = node.child(key).text();
    const found = methods.get(name);
    if (found) return found;
    const problem = `there is no method ${JSON.stringify(name)}`;
    reader.report(node.child(key), 'SPEC015', problem, suggest(name, [...methods.keys()]));
    return undefined;
  };
  if (!method.result) {
    return refuse(node, `${method.name} has no result, so that nobody is given an id`);
  }
  const [notification, unsubscribe] = [find('notification'), find('unsubscribe')];
  if (!notification || !unsubscribe) return undefined;
  if (notification.result) {
    return refuse(
      node.child('notification'),
      `${notification.name} has a result, so that it is a call and no notification`,
    );
  }
  const names = notification.params.map(({ name }) => name);
  const roles = {
    id: node.child('id').text('subscription'),
    value: node.child('value').text('result'),
  };
  for (const key of ['id', 'value'] as const) {
    if (names.includes(roles[key])) continue;
    const place = node.child(key).exists ? node.child(key) : node.child('notification');
    return refuse(
      place,
      `${notification.name} has no param ${JSON.stringify(roles[key])}, which \`${key}\` names`,
      suggest(roles[key], names),
    );
  }
  const unsubscribeParam = findIdParam(unsubscribe);
  if (unsubscribeParam === undefined) {
    return refuse(
      node.child('unsubscribe'),
      `${unsubscribe.name} does not take one param that could be the id`,
    );
  }
  return {
    notification: notification.name,
    ...roles,
    unsubscribe: unsubscribe.name,
    unsubscribeParam,
  };
}

/** The one param that is required, or the only one. The client gives params with a role by itself. */
export function findIdParam({ params }: Method): string | undefined {
  const given = params.filter(({ role }) => role === undefined);
  const required = given.filter((param) => param.required);
  const [only, ...more] = required.length > 0 ? required : given;
  return more.length === 0 ? only?.name : undefined;
}
