/**
 * The same methods, one import each: a bundle holds the methods that it uses, and of the client
 * only the parts that it names.
 *
 * @example
 * import { accessToken, api, createClient, getCallLegsReport, retry } from '@callgear-data-api/client/methods';
 *
 * const client = createClient(api, { hooks: [retry(), accessToken(token)] });
 * const page = await getCallLegsReport(client, { date_from, date_till });
 *
 * @module
 */
export * from './generated/methods.ts';
export { api, servers, type ServerName } from './generated/api.ts';
export type { ConnectOptions } from './generated/connect.ts';
export { isRpcError, type Mnemonic } from './generated/errors.ts';
export * from './generated/filters.ts';
export {
  accessToken,
  and,
  collect,
  createClient,
  defaultUser,
  isClientError,
  limits,
  openConnection,
  or,
  pages,
  retry,
  rows,
  session,
  walkPages,
  type AnyClientError,
  type CallOptions,
  type ClientOptions,
  type Connection,
  type ConnectionFacts,
  type ConnectionOptions,
  type Hook,
  type ReadOptions,
  type RpcClient,
} from '@openrpc-kit/client-runtime';
