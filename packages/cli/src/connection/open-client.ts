import {
  connect,
  type Api,
  type ConnectOptions,
  type Credentials,
} from '@callgear-data-api/client';
import type { MethodFacts } from '../api-facts.ts';
import { logCalls } from './log-calls.ts';
import type { ConnectionFlags } from './connection-options.ts';
import { canPrompt, promptHidden } from './prompt-hidden.ts';
import { readCredentials } from './read-credentials.ts';
import { chooseAddress } from './service-address.ts';

/** A client for the flags; asks for the token when there is none. */
export async function openClient(
  flags: ConnectionFlags,
  extra: Partial<ConnectOptions> = {},
  credentials?: Credentials,
): Promise<Api> {
  const { env } = process;
  const url = chooseAddress(flags);
  return connect({
    ...extra,
    ...(flags.verbose && { hooks: [logCalls()] }),
    ...(credentials ?? (await readCredentials(flags, env, canPrompt() ? promptHidden : undefined))),
    ...(url && { url }),
    ...(flags.brand && { server: flags.brand }),
    ...(flags.userId !== undefined && { userId: flags.userId }),
  } as ConnectOptions);
}

/** Where the calls go, without what it takes to be let in: it is part of what an export is. */
export function describeTarget(flags: ConnectionFlags): string {
  if (flags.brand !== undefined) return flags.brand;
  return flags.url ?? process.env['CALLGEAR_URL'] ?? 'production';
}

/** The method of the client, by the place that it has there. */
export function pickMethod<Method>(client: Api, { path }: MethodFacts): Method {
  let place: unknown = client;
  for (const name of path) place = (place as Readonly<Record<string, unknown>>)[name];
  return place as Method;
}
