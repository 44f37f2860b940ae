import { checkChoice } from './check-choice.ts';
import type { Drift } from './drift.ts';
import type { Issues, ValidationResult } from './issue.ts';
import type { ReplyValidator } from './reply-validator.ts';
import type { Validator } from './validator.ts';

/** What a client shall validate. */
export interface ValidationChoice {
  /** Params, before they are sent. True unless said otherwise. */
  readonly params?: boolean;
  /**
   * Results, before they are handed over: `true` by their schema, `drift` looks for fields that are
   * not documented, or missing, as well, and tells `onDrift`; `fail` makes an error of those.
   */
  readonly results?: boolean | 'drift' | 'fail';
  /** Told of each drifted field of a method once. Prints a warning when left out. */
  readonly onDrift?: (drift: Drift, method: string) => void;
}

/** Validators by the name of the method, in the form that the client takes. */
export interface ChosenValidators {
  readonly params?: Readonly<Record<string, Validator<unknown>>>;
  readonly results?: Readonly<Record<string, ResultJudge>>;
}

/** @param params of the call; when they are not known, nothing can be said to be missing */
export type ResultJudge = (
  reply: unknown,
  params?: unknown,
) => { readonly ok: true } | { readonly ok: false; readonly issues: Issues };

/**
 * The validators of an API, as a client takes them: called with what it shall validate, or as they
 * stand, which validates params.
 *
 * @example connect({ accessToken, validate: validators })
 * @example connect({ accessToken, validate: validators({ params: true, results: 'drift' }) })
 */
export interface Validators extends Required<Pick<ChosenValidators, 'params'>> {
  (choice?: ValidationChoice): ChosenValidators;
}

/** Makes what a client takes, from all validators of an API. */
export function createValidators(
  params: Readonly<Record<string, Validator<unknown>>>,
  results: Readonly<Record<string, ReplyValidator<unknown>>>,
): Validators {
  const choose = (choice?: ValidationChoice): ChosenValidators =>
    chooseValidators(params, results, choice);
  return Object.assign(choose, { params });
}

function chooseValidators(
  paramsValidators: Readonly<Record<string, Validator<unknown>>>,
  resultValidators: Readonly<Record<string, ReplyValidator<unknown>>>,
  choice: ValidationChoice = {},
): ChosenValidators {
  checkChoice(choice);
  const { params = true, results = false, onDrift = warn } = choice;
  return {
    ...(params && { params: paramsValidators }),
    ...(results !== false && {
      results: Object.fromEntries(
        Object.entries(resultValidators).map(([method, validate]) => [
          method,
          judgeResults(validate, results, createTeller(method, onDrift)),
        ]),
      ),
    }),
  };
}

function judgeResults(
  validate: ReplyValidator<unknown>,
  results: true | 'drift' | 'fail',
  tell: (drift: Drift) => void,
): ResultJudge {
  if (results === true) return (reply): ValidationResult<unknown> => validate(reply);
  const drift = results === 'drift' ? 'report' : 'fail';
  return (reply, params) => {
    const result = validate(reply, { drift, params });
    if (result.ok) {
      for (const each of result.drift)
        if (params !== undefined || each.kind === 'unknown') tell(each);
    }
    return result;
  };
}

/** A page after the other has the same drift: it is told once. */
function createTeller(
  method: string,
  onDrift: (drift: Drift, method: string) => void,
): (drift: Drift) => void {
  const told = new Set<string>();
  return (drift) => {
    const key = `${drift.kind} ${drift.field}`;
    if (told.has(key)) return;
    told.add(key);
    onDrift(drift, method);
  };
}

function warn({ kind, field }: Drift, method: string): void {
  const what = kind === 'unknown' ? 'is not documented' : 'is missing';
  // oxlint-disable-next-line no-console -- what it does unless it is told otherwise
  console.warn(`${method}: the field ${field} of the result ${what}.`);
}
