import type { ChangeLog } from './change-log.ts';
import { appendPointer } from './pointer.ts';
import { showValue } from './printable.ts';
import { isSameJson } from './stable-json.ts';

/** Extensions that openrpc-kit gives a meaning to, and compares by it. */
const understood = new Set([
  'x-conventions',
  'x-list',
  'x-access',
  'x-weight',
  'x-safe',
  'x-related',
  'x-role',
  'x-subscription',
]);

interface Holder {
  readonly value: object | undefined;
  readonly pointer: string;
}

/** Extensions of other tools, and what is for readers only. */
export function diffExtensions(
  before: Holder,
  after: Holder,
  log: ChangeLog,
  method?: string,
): void {
  const old = new Map(Object.entries(before.value ?? {}));
  const now = new Map(Object.entries(after.value ?? {}));
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const isExtension = key.startsWith('x-') && !understood.has(key);
    const isText = key === 'links' || key === 'externalDocs';
    if ((!isExtension && !isText) || isSameJson(old.get(key), now.get(key))) continue;
    log.add({
      rule: isText ? 'description-changed' : 'extension-changed',
      method,
      path: key,
      pointer: {
        before: old.has(key) ? appendPointer(before.pointer, key) : undefined,
        after: now.has(key) ? appendPointer(after.pointer, key) : undefined,
      },
      before: old.has(key) ? showValue(old.get(key)) : undefined,
      after: now.has(key) ? showValue(now.get(key)) : undefined,
    });
  }
}
