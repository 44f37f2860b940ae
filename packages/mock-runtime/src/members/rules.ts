import { isDelay, isDuration } from '../faults/delay.ts';
import { isObject } from '../json.ts';
import type { MemberRule } from './member-rule.ts';

/** Rules that several kinds of objects share. */
export const methodRule: MemberRule = {
  needs: 'a method of the document',
  accepts: (value, { methods }) => typeof value === 'string' && methods.includes(value),
  texts: ({ methods }) => methods,
};

export const errorRule: MemberRule = {
  needs: 'a mnemonic or key of an error of the document',
  accepts: (value, { errors }) => typeof value === 'string' && errors.includes(value),
  texts: ({ errors }) => errors,
};

export const delayRule: MemberRule = {
  needs:
    'milliseconds from 0 to 600000, or { kind: fixed, milliseconds }, { kind: uniform, low, high }, { kind: normal, mean, deviation }',
  accepts: isDelay,
};

export const durationRule: MemberRule = {
  needs: 'milliseconds from 0 to 600000',
  accepts: isDuration,
};

export const objectRule: MemberRule = { needs: 'an object', accepts: isObject };

export const textRule: MemberRule = {
  needs: 'a text',
  accepts: (value) => typeof value === 'string' && value !== '',
};

/** A whole number from `low`. */
export function countRule(low: number): MemberRule {
  return {
    needs: `a whole number from ${low}`,
    accepts: (value) => Number.isSafeInteger(value) && Number(value) >= low,
  };
}

/** A whole number from `low` to `high`. */
export function rangeRule(low: number, high: number): MemberRule {
  return {
    needs: `a whole number from ${low} to ${high}`,
    accepts: (value) =>
      Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high,
  };
}

export function choiceRule(...choices: readonly string[]): MemberRule {
  return {
    needs: `one of ${choices.join(', ')}`,
    accepts: (value) => typeof value === 'string' && choices.includes(value),
    texts: () => choices,
  };
}
