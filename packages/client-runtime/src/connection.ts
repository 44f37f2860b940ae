import { accessToken } from './access-token.ts';
import { createClient, type ClientOptions, type RpcClient } from './client.ts';
import { defaultUser } from './default-user.ts';
import type { Hook } from './hook.ts';
import { limits } from './limits.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { OptionError } from './option-error.ts';
import { retry, type RetryOptions } from './retry.ts';
import { session, type SessionFacts } from './session.ts';
import { validation, type MethodValidators } from './validation.ts';

/** Options of `connect`, whatever the API. */
export interface ConnectionOptions<Server extends string = string> extends Omit<
  ClientOptions,
  'url'
> {
  /** A server that the document names; its first one by default. */
  readonly server?: Server;
  /** Address of another server, such as a mock. It comes before `server`. */
  readonly url?: string | URL;
  /** How faults that pass are met; `false` makes every call one attempt. */
  readonly retry?: RetryOptions | false;
  /** Validators of params and results; without them nothing is validated. */
  readonly validate?: MethodValidators;
}

/** A key, or a function that fetches one for each call. */
export interface TokenCredentials {
  readonly accessToken: string | (() => string | Promise<string>);
}

/** Options of `connect` for an API with tokens and points. */
export interface AccountOptions {
  /** User for whom a partner calls. A call may name another. */
  readonly userId?: number;
  /** `false` sends calls without regard to the points that are left. */
  readonly limits?: false;
}

export interface Connection {
  readonly client: RpcClient;
  /** Ends the session, if one was opened. */
  close(): Promise<void>;
}

export interface ConnectionFacts {
  readonly api: ApiFacts;
  readonly servers: Readonly<Record<string, string>>;
  readonly session?: SessionFacts;
}

/**
 * A client with everything on: your hooks, then points, token or session, and retry. To leave
 * parts out of a bundle, use `createClient` with the hooks you want.
 */
export function openConnection(
  facts: ConnectionFacts,
  options: ConnectionOptions & AccountOptions & Partial<TokenCredentials>,
): Connection {
  const { retry: retryOptions, hooks = [], userId } = options;
  const account = facts.session && openAccount(facts.session, options);
  const client = createClient(facts.api, {
    ...options,
    url: options.url ?? pickServer(facts.servers, options.server),
    hooks: [
      ...hooks,
      ...(facts.session && options.limits !== false ? [limits()] : []),
      ...(userId === undefined ? [] : [defaultUser(userId)]),
      ...(account ? [account.hook] : []),
      ...(options.validate ? [validation(options.validate, facts.api)] : []),
      ...(retryOptions === false ? [] : [retry(retryOptions)]),
    ],
  });
  return { client, close: account?.close ?? (() => Promise.resolve()) };
}

function openAccount(
  facts: SessionFacts,
  options: Partial<TokenCredentials>,
): { readonly hook: Hook; readonly close?: () => Promise<void> } {
  const { accessToken: token } = options;
  if (token !== undefined) {
    if (token === '')
      throw new OptionError('is empty; is the environment variable set?', 'accessToken');
    return { hook: accessToken(token) };
  }
  const given = options as Readonly<Record<string, unknown>>;
  const credentials = Object.fromEntries(facts.credentials.map((name) => [name, given[name]]));
  const missing = facts.credentials.find(
    (name) => typeof given[name] !== 'string' || given[name] === '',
  );
  if (missing !== undefined) {
    throw new OptionError(
      `is missing; give accessToken, or ${facts.credentials.join(' and ')}`,
      missing,
    );
  }
  return session(facts, credentials);
}

function pickServer(servers: Readonly<Record<string, string>>, name?: string): string {
  const known = Object.keys(servers);
  const chosen = name ?? known[0] ?? '';
  const url = Object.hasOwn(servers, chosen) ? servers[chosen] : undefined;
  if (url !== undefined) return url;
  const advice =
    known.length === 0
      ? 'the document names no server; give `url`'
      : `expected one of ${known.join(', ')}`;
  throw new OptionError(advice, 'server');
}
