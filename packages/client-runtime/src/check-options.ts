import { OptionError } from './option-error.ts';

/** What a value has to be: a test, and the words that follow "expected". */
export type Rule = readonly [isFit: (value: unknown) => boolean, expected: string];

/** Rules by the name of the option. An option that is left out, or undefined, is always right. */
export type Rules = Readonly<Record<string, Rule>>;

export const anyFunction: Rule = [(value) => typeof value === 'function', 'a function'];

export const milliseconds: Rule = [
  (value) => typeof value === 'number' && value >= 0,
  'a number of milliseconds, from 0 on',
];

export const wholeNumberFrom = (least: number): Rule => [
  (value) => Number.isSafeInteger(value) && (value as number) >= least,
  `a whole number from ${least} on`,
];

/**
 * Checks what somebody passed who may not have a compiler. Values are not repeated: one of them
 * may be a password in the wrong place.
 *
 * @param place what the options belong to
 * @throws OptionError
 */
export function checkOptions(options: unknown, rules: Rules, place: string): void {
  const members = expectObject(options, 'options', place);
  for (const [name, [isFit, expected]] of Object.entries(rules)) {
    const value = members[name];
    if (value !== undefined && !isFit(value)) throw new OptionError(`expected ${expected}`, name);
  }
}

/** @param what the object holds, in one word: `params` */
export function expectObject(
  value: unknown,
  what: string,
  place: string,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new OptionError(`expected ${what}, as an object`, place);
}
