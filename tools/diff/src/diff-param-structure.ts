import type { Method } from '@openrpc-kit/model';
import type { DiscoveryLog } from './change-log.ts';
import type { LocatedMethod } from './located-method.ts';
import { matchParams } from './match-params.ts';
import { appendPointer } from './pointer.ts';
import { showValues } from './printable.ts';

/** Which ways of sending params are accepted. */
export function diffParamStructure(
  before: LocatedMethod,
  after: LocatedMethod,
  log: DiscoveryLog,
): void {
  const old = before.method.paramStructure;
  const now = after.method.paramStructure;
  if (old === now) return;
  log.add({
    rule: now === 'either' ? 'param-structure-widened' : 'param-structure-narrowed',
    method: before.method.name,
    path: 'paramStructure',
    pointer: {
      before: appendPointer(before.pointer, 'paramStructure'),
      after: appendPointer(after.pointer, 'paramStructure'),
    },
    before: old,
    after: now,
  });
}

/** Order means something where params were, and still are, sent by position. */
export function diffParamOrder(
  before: LocatedMethod,
  after: LocatedMethod,
  log: DiscoveryLog,
): void {
  if (!isPositional(before.method) || !isPositional(after.method)) return;
  const { pairs } = matchParams(before.method, after.method);
  if (pairs.every(([old, now]) => old === now)) return;
  log.add({
    rule: 'param-order-changed',
    method: before.method.name,
    path: 'params',
    pointer: {
      before: appendPointer(before.pointer, 'params'),
      after: appendPointer(after.pointer, 'params'),
    },
    before: showValues(before.method.params.map(({ name }) => name)),
    after: showValues(after.method.params.map(({ name }) => name)),
  });
}

function isPositional({ paramStructure }: Method): boolean {
  return paramStructure !== 'by-name';
}
