import { openAccount, type TokenCredentials } from './account.ts';
import { callRules } from './call-rules.ts';
import { checkOptions, expectObject } from './check-options.ts';
import { createClient, type ClientOptions, type RpcClient } from './client.ts';
import { concealSecrets } from './concealed.ts';
import { checkConnection } from './connection-rules.ts';
import { defaultUser } from './default-user.ts';
import type { Handler, Hook } from './hook.ts';
import { limits } from './limits.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { OptionError } from './option-error.ts';
import { retry, type RetryOptions } from './retry.ts';
import type { SessionFacts } from './session.ts';
import { validation, type MethodValidators } from './validation.ts';

/** Options of `connect`, whatever the API. */
export interface ConnectionOptions<Server extends string = string> extends Omit<
  ClientOptions,
  'url' | 'transport'
> {
  /** A server that the document names; its first one by default. */
  readonly server?: Server;
  /** Address of another server, such as a mock. It comes before `server`. */
  readonly url?: string | URL;
  /** Stands in for HTTP. It has an address and settings of its own: none of them may be given beside it. */
  readonly transport?: Handler;
  /** How faults that pass are met; `false` makes every call one attempt. */
  readonly retry?: RetryOptions | false;
  /** Validators of params and results; without them nothing is validated. */
  readonly validate?: MethodValidators;
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
  const given = options as object as Readonly<Record<string, unknown>>;
  checkConnection(given, facts.session ? ['accessToken', ...facts.session.credentials] : []);
  const { retry: retryOptions, hooks = [], transport, userId } = options;
  const account = facts.session && openAccount(facts.session, given);
  const client = createClient(facts.api, {
    ...options,
    ...(!transport && { url: options.url ?? pickServer(facts.servers, options.server) }),
    hooks: [
      ...concealFrom(hooks.map(checkHook), facts.api),
      ...(facts.session && options.limits !== false ? [limits()] : []),
      ...(userId === undefined ? [] : [defaultUser(userId)]),
      ...(account ? [account.hook] : []),
      ...(options.validate ? [validation(options.validate, facts.api)] : []),
      ...(retryOptions === false ? [] : [retry(retryOptions)]),
    ],
  });
  return {
    client: { ...checkCalls(client), userId },
    close: account?.close ?? (() => Promise.resolve()),
  };
}

/** Params of a call are few: to write them twice costs next to nothing. */
function checkParams(params: object, place: string): void {
  expectObject(params, 'params', place);
  try {
    JSON.stringify(params);
  } catch {
    throw new OptionError('expected params that JSON can hold: no BigInt, no circle', place);
  }
}

/** Hooks of a user, who may print what they see. */
function concealFrom(hooks: readonly Hook[], api: ApiFacts): readonly Hook[] {
  if (hooks.length === 0 || !api.secrets?.length) return hooks;
  const [outer, inner] = concealSecrets(api);
  return [outer, ...hooks, inner];
}

/** The hook, with a look at what it makes. */
function checkHook(hook: Hook): Hook {
  return (next) => {
    const layer = hook(next) as unknown;
    if (typeof layer === 'function') return layer as Handler;
    throw new OptionError('a hook gave no function (request) => response', 'hooks');
  };
}

/** The client, with a look at each call: a wrong timeout would otherwise be none. */
function checkCalls({ call }: RpcClient): RpcClient {
  return {
    async call(method, params = {}, options = {}) {
      checkParams(params, method.name);
      checkOptions(options, callRules, method.name);
      return call(method, params, options);
    },
  };
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
