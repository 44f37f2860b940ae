import { milliseconds, type Rules } from './check-options.ts';

/** What the options of a call have to be. `signal: null` stands for none, as it does for `fetch`. */
export const callRules: Rules = {
  timeout: milliseconds,
  signal: [
    (value) =>
      value === null || typeof (value as Partial<AbortSignal>).addEventListener === 'function',
    'an AbortSignal',
  ],
};
