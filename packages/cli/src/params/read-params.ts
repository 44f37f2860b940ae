import { tokenAdvice } from '../connection/read-credentials.ts';
import { noteSecret } from '../connection/secrets.ts';
import { usageFailure } from '../failure.ts';
import { checkPeriod, checkRequired } from './check-params.ts';
import { findSecrets } from './secret-params.ts';
import type { ParamFlag } from './param-flag.ts';
import { readText } from './read-text.ts';

export type Params = Record<string, unknown>;

/** Params of a call: those of `--params`, then those of flags, which win. */
export function readParams(
  flags: readonly ParamFlag[],
  values: Readonly<Record<string, unknown>>,
  given: string | undefined,
): Params {
  const params = given === undefined ? {} : parseParams(given);
  for (const { param, option } of flags) {
    const value = values[option.attributeName()];
    if (value !== undefined) params[param.name] = value;
  }
  checkRequired(flags, params);
  checkPeriod(flags, params);
  return params;
}

function parseParams(given: string): Params {
  const text = readText('--params', given);
  let params: unknown;
  try {
    params = JSON.parse(text);
  } catch {
    // Without the cause: it quotes the text, which may hold anything.
    throw usageFailure(
      '--params is no JSON',
      `Give an object: --params '{"limit": 10}', or --params @file for one in a file.`,
    );
  }
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw usageFailure('--params is no JSON object', `Give named params: --params '{"limit": 10}'`);
  }
  refuseSecrets(params);
  return { ...params };
}

/**
 * From a file as well: an export stores its params, and others read the file. Values are noted, as
 * no later error may repeat them.
 */
function refuseSecrets(params: object): void {
  const secrets = findSecrets(params);
  const [first] = secrets;
  if (first === undefined) return;
  for (const [, value] of secrets) noteSecret(String(value));
  throw usageFailure(
    `--params holds ${first[0]}, which does not belong there: params are stored and shown`,
    tokenAdvice,
  );
}
