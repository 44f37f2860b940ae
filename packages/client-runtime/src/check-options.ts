import { OptionError } from './option-error.ts';

/** What a value has to be: a test, and the words that follow "expected". */
export type Rule = readonly [isFit: (value: unknown) => boolean, expected: string];

/** Rules by the name of each option that there is. One that is left out, or undefined, is always right. */
export type Rules = Readonly<Record<string, Rule>>;

/** For what is checked elsewhere, with words of its own. */
export const anything: Rule = [() => true, ''];

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
  const unknown = Object.keys(members).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) {
    const known = Object.keys(rules).join(', ');
    throw new OptionError(`is no option of ${place}; there are ${known}`, unknown);
  }
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
