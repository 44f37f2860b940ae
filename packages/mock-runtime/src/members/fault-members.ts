import type { FaultOrder } from '../faults/fault-order.ts';
import { isObject, type JsonValue } from '../json.ts';
import type { MemberRule } from './member-rule.ts';
import { choiceRule, delayRule, durationRule, errorRule, methodRule, objectRule } from './rules.ts';

/** What the members of a fault order have to be. */
export const faultMembers: Readonly<Record<keyof FaultOrder, MemberRule>> = {
  method: methodRule,
  calls: {
    needs: 'a whole number from 1, or "every"',
    // Only in a program can it be so many.
    accepts: (value) => value === 'every' || value === Infinity || isCount(value),
    texts: () => ['every'],
  },
  probability: {
    needs: 'a number from 0 to 1',
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  },
  error: errorRule,
  params: objectRule,
  status: {
    needs: 'an HTTP status from 200 to 599',
    accepts: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  },
  spoil: choiceRule('drop', 'cut', 'garble', 'drip'),
  over: durationRule,
  delay: delayRule,
  page: {
    needs: '"previous", { shift } with a whole number, or { offset } from 0',
    accepts: isPageFault,
    texts: () => ['previous'],
  },
  session: choiceRule('end'),
};

/** What the members of a latency have to be. */
export const latencyMembers: Readonly<Record<'delay' | 'method', MemberRule>> = {
  delay: delayRule,
  method: methodRule,
};

function isCount(value: JsonValue): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isPageFault(value: JsonValue): boolean {
  if (value === 'previous') return true;
  if (!isObject(value) || Object.keys(value).length !== 1) return false;
  const { shift, offset } = value;
  return Number.isInteger(shift) || (Number.isInteger(offset) && Number(offset) >= 0);
}
