import type { ConsoleFacts, ConsoleParam } from './console-facts.ts';
import { makeRequest } from './request.ts';
import { Secret } from './secret.ts';

/** What samples of one call are written from. What is secret is marked as a `Secret`. */
export interface SampleCall {
  /** Where the call goes. */
  readonly address: string;
  /** Where the generated client calls unless told; undefined when its document names no server. */
  readonly defaultAddress: string | undefined;
  /** Body of the request. */
  readonly request: object;
  /** Whether a reply comes: none does for a notification. */
  readonly replies: boolean;
  /** Params by name, as the generated client takes them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Param that carries the key, where the method has one. */
  readonly tokenParam: string | undefined;
  readonly client: ClientNames;
}

/** How the generated client is named in a sample. */
export interface ClientNames {
  /** `@callgear-data-api/client` */
  readonly package: string;
  /** Variable of the client: `callgear`. */
  readonly variable: string;
  /** Variable of the environment that holds the key; undefined for an API without keys. */
  readonly tokenVariable: string | undefined;
  /** Where the method is: `['get', 'callLegsReport']`. */
  readonly path: readonly string[];
}

/** Stands for a key or a password that no example of the document shows. */
const unknownSecret = '…';

/**
 * The call that samples are written from.
 *
 * @param given params by name; what is secret among them stays out of the samples
 * @param address where the call goes; where the document says, unless given
 */
export function makeSampleCall(
  facts: ConsoleFacts,
  given: Readonly<Record<string, unknown>>,
  address?: string,
): SampleCall {
  const defaultAddress = facts.servers[0]?.url;
  const token = facts.params.find(({ role }) => role === 'access-token');
  const entries = facts.params
    .filter((param) => param === token || Object.hasOwn(given, param.name))
    .map((param) => {
      const value = param.secret ? hide(param, facts) : given[param.name];
      return [param.name, value] as const;
    });
  const params = Object.fromEntries(entries);
  const method = { ...facts, result: facts.replies ? true : undefined };
  return {
    address: address ?? defaultAddress ?? 'http://localhost',
    defaultAddress,
    request: makeRequest(method, params),
    replies: facts.replies,
    params,
    tokenParam: token?.name,
    client: facts.client,
  };
}

function hide({ name, role, kind }: ConsoleParam, { client, example }: ConsoleFacts): Secret {
  const shown = Object.hasOwn(example, name) ? example[name] : unknownSecret;
  if (role === 'access-token') return new Secret(client.tokenVariable, shown);
  return new Secret(kind === 'string' ? nameVariable(client, name) : undefined, shown);
}

/** `CALLGEAR_PASSWORD`: letters, digits and underscores, as every shell takes them. */
function nameVariable({ variable }: ClientNames, param: string): string {
  const words = param.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[^A-Za-z0-9]+/g, '_');
  return `${variable}_${words}`.toUpperCase();
}
