import type { ValidationChoice } from './choose-validators.ts';
import { describeValue } from './describe-value.ts';
import { suggest } from './suggest.ts';

const accepted: Readonly<Record<keyof ValidationChoice, readonly unknown[]>> = {
  params: [true, false, undefined],
  results: [true, false, 'drift', 'fail', undefined],
  onDrift: [],
};

/**
 * Refuses a choice that would not do what its writer meant: without types, a misspelt `drift` would
 * otherwise pass unseen.
 *
 * @throws TypeError that names the option, what it was given and what it takes
 */
export function checkChoice(choice: ValidationChoice): void {
  if (typeof choice !== 'object' || choice === null)
    throw new TypeError(
      `validators(…) takes an object such as { results: 'drift' }, not ${describeValue(choice)}.`,
    );
  for (const [option, value] of Object.entries(choice)) {
    const values = Object.hasOwn(accepted, option) && accepted[option as keyof typeof accepted];
    if (values === false) {
      const meant = suggest(option, Object.keys(accepted));
      throw new TypeError(
        `validators(…) has no option "${option}".${meant ? ` Did you mean "${meant}"?` : ''}`,
      );
    }
    if (option === 'onDrift') {
      if (value !== undefined && typeof value !== 'function')
        throw new TypeError(`The option "onDrift" is a function, not ${describeValue(value)}.`);
    } else if (!values.includes(value)) {
      const words = values.filter((each) => each !== undefined).map((each) => JSON.stringify(each));
      throw new TypeError(
        `The option "${option}" is ${words.join(', ')}, not ${describeValue(value)}.`,
      );
    }
  }
}
