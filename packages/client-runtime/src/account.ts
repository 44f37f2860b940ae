import { accessToken } from './access-token.ts';
import type { Hook } from './hook.ts';
import { OptionError } from './option-error.ts';
import { session, type SessionFacts } from './session.ts';

/** A key, or a function that fetches one for each call. */
export interface TokenCredentials {
  readonly accessToken: string | (() => string | Promise<string>);
}

/** A key, or what a login takes; never both, because they may be of two accounts. */
export type KeyOrLogin<Login> =
  | (TokenCredentials & { readonly [Name in keyof Login]?: never })
  | (Login & { readonly accessToken?: never });

export interface Account {
  /** Gives each call its token. */
  readonly hook: Hook;
  /** Ends the session, where one can be open. */
  readonly close?: () => Promise<void>;
}

/**
 * The account that a connection is for, by key or by login.
 *
 * @param given `accessToken`, or all that `facts.credentials` names
 * @throws OptionError that says what is missing, and repeats no value
 */
export function openAccount(
  facts: SessionFacts,
  given: Readonly<Record<string, unknown>>,
): Account {
  const both = facts.credentials.map((name) => `\`${name}\``).join(' and ');
  const present = facts.credentials.filter((name) => given[name] !== undefined);
  if (given['accessToken'] !== undefined) {
    if (present.length === 0) return { hook: openKey(given['accessToken']) };
    throw new OptionError(
      `give it, or ${both}, not all of them: they may be of two accounts`,
      'accessToken',
    );
  }
  if (present.length === 0) {
    const isUnset = 'accessToken' in given;
    throw new OptionError(
      isUnset
        ? 'is undefined; is the environment variable set?'
        : `give \`accessToken\`, or ${both}`,
      isUnset ? 'accessToken' : 'connect',
    );
  }
  const wrong = facts.credentials.find((name) => !isText(given[name]));
  if (wrong !== undefined) {
    throw new OptionError(`expected a text that is not empty; ${both} go together`, wrong);
  }
  return session(facts, Object.fromEntries(facts.credentials.map((name) => [name, given[name]])));
}

function openKey(token: unknown): Hook {
  if (token === '') {
    throw new OptionError('is empty; is the environment variable set?', 'accessToken');
  }
  if (typeof token === 'string') return accessToken(token);
  if (typeof token !== 'function') {
    throw new OptionError('expected a text, or a function that fetches one', 'accessToken');
  }
  return accessToken(async () => {
    const fetched = (await token()) as unknown;
    if (isText(fetched)) return fetched;
    throw new OptionError('the function gave no text, or an empty one', 'accessToken');
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
