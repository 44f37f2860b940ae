/**
 * JSON-RPC 2.0 over fetch: what generated clients are made of. Every part stands by itself, so a
 * bundle holds only the parts that are used.
 *
 * @module
 */
export { accessToken } from './access-token.ts';
export type { KeyOrLogin, TokenCredentials } from './account.ts';
export { batchTransport, type BatchOptions } from './batch-transport.ts';
export { bindList, type BoundList } from './bound-list.ts';
export { addMonths, formatCivilTime, parseCivilTime } from './civil-time.ts';
export { ClientError, type ErrorContext } from './client-error.ts';
export { createClient, type CallOptions, type ClientOptions, type RpcClient } from './client.ts';
export {
  openConnection,
  type AccountOptions,
  type Connection,
  type ConnectionFacts,
  type ConnectionOptions,
} from './connection.ts';
export type { ErrorByCode, ErrorByMnemonic } from './error-by.ts';
export { AbortedError, DeadlineError } from './deadline.ts';
export { defaultUser } from './default-user.ts';
export { fetchTransport, type FetchOptions } from './fetch-transport.ts';
export type {
  FilterCondition,
  FilterGroup,
  FilterTest,
  ListFilter,
  ListSort,
  NoFilter,
} from './filter.ts';
export {
  compose,
  type Handler,
  type Hook,
  type Params,
  type RequestId,
  type RpcRequest,
  type RpcResponse,
} from './hook.ts';
export { isClientError, type AnyClientError } from './error-guard.ts';
export { LimitError } from './limit-error.ts';
export { limits } from './limits.ts';
export {
  listMethod,
  type DefaultFieldOf,
  type FieldOf,
  type ListMethod,
  type ListParams,
  type ListShape,
  type Page,
} from './list-method.ts';
export type {
  ApiFacts,
  ListDescriptor,
  ListFacts,
  MethodDescriptor,
  PeriodFacts,
  RetryClass,
  SortBy,
  SubscriptionDescriptor,
  SubscriptionFacts,
} from './method-descriptor.ts';
export { bind, rpcMethod, type BoundMethod, type CallArguments, type RpcMethod } from './method.ts';
export { OptionError } from './option-error.ts';
export { parseWindow } from './parse-window.ts';
export { pages, type ReadPage, type ReadParams } from './pages.ts';
export type { PointLimits } from './points.ts';
export { ReadError, type ReadFault } from './read-error.ts';
export type { Checkpoint, ReadOptions, ReadProgress, ReadState } from './read-options.ts';
export type { Exchange, Exchanger, ReplyHead } from './settle-reply.ts';
export { createRedact, type Redact } from './redact.ts';
export { retry, type RetryOptions } from './retry.ts';
export {
  isRpcError,
  RpcError,
  type ErrorObject,
  type NamedRpcError,
  type RpcErrorGuard,
} from './rpc-error.ts';
export { collect, rows } from './rows.ts';
export { serverUrls, type ServerUrl, type UrlParts, type UrlVariable } from './server-url.ts';
export { session, type Session, type SessionFacts } from './session.ts';
export {
  bindSubscription,
  subscriptionMethod,
  type BoundSubscription,
  type SubscriptionMethod,
  type SubscriptionSocket,
} from './subscription-method.ts';
export { fromWireTime, toWirePeriod, toWireTime } from './time-zone.ts';
export {
  validation,
  ValidationError,
  type MethodValidators,
  type Validate,
  type ValidationIssue,
} from './validation.ts';
export { HttpError, NetworkError, ReplyError } from './transport-errors.ts';
export { walkPages } from './walk-pages.ts';
export type { ServerNotification } from './web-socket/server-notifications.ts';
export type { SocketLike } from './web-socket/socket-connection.ts';
export type { WebSocketOptions, WebSocketTransport } from './web-socket/web-socket-options.ts';
export { webSocketTransport } from './web-socket/web-socket-transport.ts';
export { and, or, whereOf, type Where } from './where.ts';
export { splitByMonths, splitEvenly, type Window } from './window.ts';
