import type { Account, Caller } from '../accounts/account.ts';
import type { ApiDescription } from '../api-description.ts';
import type { Clock } from '../clock.ts';
import type { Delay } from '../faults/delay.ts';
import type { FaultMix } from '../faults/fault-mix.ts';
import type { FaultOrder } from '../faults/fault-order.ts';
import type { OwnRows } from '../fixtures/own-rows.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { AddressField } from '../links/address-field.ts';
import type { Link, LinkedFile } from '../links/linked-rows.ts';
import type { Recordings } from '../recording/recordings.ts';
import type { Scenario } from '../scenarios/scenario.ts';

export interface EngineOptions {
  readonly description: ApiDescription;
  /** Who may call. Only an API with conventions knows accounts. */
  readonly accounts?: readonly Account[] | undefined;
  /** What answers a method, by name, in place of its rows or examples. */
  readonly handlers?: Readonly<Record<string, Handler>> | undefined;
  /** Checks of params, by method: the generated ones. Without them only names are checked. */
  readonly validators?: Readonly<Record<string, ParamsValidator>> | undefined;
  /** Checks of results, by method: the generated ones. Replies made from schemas and examples pass them. */
  readonly resultValidators?: Readonly<Record<string, ResultValidator>> | undefined;
  /** Default: the time of the machine. */
  readonly clock?: Clock | undefined;
  /** What every answer waits (default: nothing). */
  readonly latency?: Delay | undefined;
  /** What goes wrong from the start: orders, or the part of all calls that each kind hits. */
  readonly faults?: readonly FaultOrder[] | FaultMix | undefined;
  /** What happens from the start, one thing after the other. */
  readonly scenario?: Scenario | undefined;
  /** What a real service has answered: played in place of rows, handlers and examples. */
  readonly recordings?: Recordings | undefined;
  /** Rows of the accounts that can be changed while they are served. */
  readonly rows?: OwnRows | undefined;
  /** Decides session tokens, which calls faults hit, and values made from schemas (default 1). */
  readonly seed?: number | undefined;
  /** Answer of `rpc.discover`, which exists only with it; a function gives undefined as long as there is none. */
  readonly document?: JsonValue | (() => JsonValue | undefined) | undefined;
  /** Versions that metadata speaks of; called and latest differ for a deprecated version. */
  readonly version?: { readonly current: string; readonly latest: string } | undefined;
  /** Makes the file that stands at an address of a row (`urlTemplate`). Without it there is none. */
  readonly linkedFile?: ((link: Link) => LinkedFile) | undefined;
  /** Fields that hold whole addresses of such files: they are given out so that they lead to the mock. */
  readonly addressFields?: readonly AddressField[] | undefined;
  /** Told of errors that the mock itself is to blame for; the caller gets "internal error". */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Answers one method: makes its `result`, without metadata. Throws a `Refusal` to turn it down. */
export type Handler = (call: HandlerCall) => JsonValue;

export interface HandlerCall {
  readonly method: string;
  /** By name, as they passed the validator. */
  readonly params: JsonObject;
  /** Whose token it is; undefined for methods without one. */
  readonly caller: Caller | undefined;
  /** Account that the call is about: the customer's when a partner calls for one. */
  readonly account: Account | undefined;
  /** Milliseconds since 1970, by the mock's clock. */
  readonly now: number;
}

/** Result of checking the params of one method. */
export type ParamsValidator = (
  params: unknown,
) => { readonly ok: true } | { readonly ok: false; readonly issues: readonly ParamsIssue[] };

/** Whether a value is a result that a method may answer with. */
export type ResultValidator = (result: unknown) => { readonly ok: boolean };

/** One thing that is wrong with params, in the words of the service. */
export interface ParamsIssue {
  readonly mnemonic?: string | undefined;
  readonly code: number;
  /** Dotted path; empty for the params as a whole. */
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
}

/** What a door knows about a call beside its body. */
export interface CallContext {
  /** Address of the caller, for allow lists. */
  readonly address: string;
  /** Scheme and host at which it reached the mock, `http://127.0.0.1:4010`: where links of rows lead. */
  readonly base?: string | undefined;
}
