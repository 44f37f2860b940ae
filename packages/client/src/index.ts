/**
 * Typed client of the CallGear Data API.
 *
 * @example
 * const callgear = connect({ accessToken: process.env.CALLGEAR_ACCESS_TOKEN! });
 * const page = await callgear.get.callLegsReport({ date_from, date_till, fields: ['id', 'start_time'] });
 *
 * @module
 */
export * from './generated/index.ts';
export { describeReleaseCause } from './release-cause.ts';
export { ofEveryCustomer, type EveryCustomerOptions } from './every-customer.ts';
export { ofEveryUser, type EveryUserOptions } from './every-user.ts';
export { recordingUrl } from './recording-url.ts';
export {
  sessionsWithLegs,
  type SessionsWithLegsOptions,
  type SessionsWithLegsParams,
} from './sessions-with-legs.ts';
export {
  and,
  createRedact,
  fromWireTime,
  isClientError,
  or,
  toWirePeriod,
  toWireTime,
  type AnyClientError,
  type CallOptions,
  type Checkpoint,
  type Hook,
  type MethodValidators,
  type ReadOptions,
  type ReadProgress,
  type Redact,
} from '@openrpc-kit/client-runtime';
