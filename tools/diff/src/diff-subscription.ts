import type { Subscription } from '@openrpc-kit/model';
import type { ChangeLog } from './change-log.ts';
import type { LocatedMethod } from './located-method.ts';
import { appendPointer } from './pointer.ts';
import { showText } from './printable.ts';

const rules = {
  notification: 'subscription-notification-changed',
  id: 'subscription-id-changed',
  value: 'subscription-value-changed',
  unsubscribe: 'subscription-unsubscribe-changed',
} as const;

/**
 * How a method tells what happens, by what it means: marking what a document proves already, or
 * writing out what is meant anyway, is no change. The param that takes the id at the end is compared
 * with the method that has it.
 */
export function diffSubscription(
  before: LocatedMethod,
  after: LocatedMethod,
  log: ChangeLog,
): void {
  const old = before.method.subscription;
  const now = after.method.subscription;
  const at = {
    method: before.method.name,
    path: 'x-subscription',
    pointer: { before: pointTo(before), after: pointTo(after) },
  };
  if (old && now) {
    for (const member of ['notification', 'id', 'value', 'unsubscribe'] as const) {
      if (old[member] === now[member]) continue;
      const shown = { before: showText(old[member]), after: showText(now[member]) };
      const path = `${at.path}.${member}`;
      log.add({ ...at, path, rule: rules[member], ...shown });
    }
  } else if (old) log.add({ ...at, rule: 'subscription-removed', before: describe(old) });
  else if (now) log.add({ ...at, rule: 'subscription-added', after: describe(now) });
}

/** The whole method where the subscription is known by its names. */
function pointTo({ pointer, document }: LocatedMethod): string {
  return 'x-subscription' in document ? appendPointer(pointer, 'x-subscription') : pointer;
}

function describe({ notification }: Subscription): string {
  return `told by ${showText(notification)}`;
}
