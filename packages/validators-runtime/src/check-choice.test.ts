import { expect, test } from 'vitest';
import { checkChoice } from './check-choice.ts';

const check = (choice: unknown) => () => checkChoice(choice as Parameters<typeof checkChoice>[0]);

test('what the types allow is taken', () => {
  expect(check({})).not.toThrow();
  expect(check({ params: false, results: 'drift', onDrift: () => {} })).not.toThrow();
  expect(check({ params: undefined, results: true })).not.toThrow();
});

test.each([
  [{ results: 'dirft' }, 'The option "results" is true, false, "drift", "fail", not "dirft".'],
  [{ params: 'yes' }, 'The option "params" is true, false, not "yes".'],
  [{ result: 'drift' }, 'validators(…) has no option "result". Did you mean "results"?'],
  [{ onDrift: 'warn' }, 'The option "onDrift" is a function, not "warn".'],
  [{ toString: 1 }, 'validators(…) has no option "toString".'],
  [null, "validators(…) takes an object such as { results: 'drift' }, not null."],
])('%j is refused', (choice, message) => {
  expect(check(choice)).toThrow(new TypeError(message));
});
