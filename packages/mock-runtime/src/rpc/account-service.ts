import type { Account } from '../accounts/account.ts';
import type { Directory } from '../accounts/directory.ts';
import type { Points } from '../accounts/points.ts';
import type { ConventionsDescription, MethodDescription } from '../api-description.ts';
import type { FaultOrder } from '../faults/fault-order.ts';
import { movePage } from '../faults/move-page.ts';
import type { RowAddresses } from '../links/row-addresses.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { runList } from '../query/run-list.ts';
import { refuse, Refusal } from '../refusal.ts';
import { fillResult } from '../writes/fill-result.ts';
import { runWrite } from '../writes/run-write.ts';
import type { WrittenRows } from '../writes/written-rows.ts';
import { admit, type Gate, grantAccess, identifyCaller, readToken } from './authorize.ts';
import { checkParams, findValidator } from './check-params.ts';
import type { ParamsValidator } from './engine-options.ts';
import type { EnvelopeRules } from './envelope.ts';
import type { Handlers } from './handlers.ts';
import { createMetadata, type VersionFacts } from './metadata.ts';
import type { PagedResult } from './reply.ts';
import type { Service, ServiceCall } from './service.ts';

export interface AccountServiceParts {
  readonly conventions: ConventionsDescription;
  readonly directory: Directory;
  readonly points: Points;
  readonly handlers: Handlers;
  readonly validators: Readonly<Record<string, ParamsValidator>>;
  readonly version: VersionFacts;
  readonly methods: ReadonlyMap<string, MethodDescription>;
  readonly rows: WrittenRows;
  readonly addresses: RowAddresses;
}

/** An API with accounts, tokens, points and lists: what `x-conventions` describes. */
export class AccountService implements Service {
  readonly rules: EnvelopeRules & { readonly batches: boolean } = {
    notifications: false,
    positionalParams: false,
    batches: false,
  };
  readonly #parts: AccountServiceParts;

  constructor(parts: AccountServiceParts) {
    this.#parts = parts;
  }

  answer(call: ServiceCall): JsonValue | PagedResult {
    const { authentication } = this.#parts.conventions;
    const result =
      call.method.name === authentication.loginMethod ? this.#login(call) : this.#serve(call);
    const { caller, method, now } = call;
    if (caller !== undefined) {
      this.#parts.points.charge(caller.account, method.weight, now);
      call.points = method.weight;
    }
    return method.metadata ? this.#complete(result, call) : result;
  }

  fits({ page, session }: FaultOrder, { method, params }: ServiceCall): boolean {
    if (page !== undefined && movePage(method, params, page) === undefined) return false;
    return session === undefined || this.#parts.directory.hasSession(readToken(method, params));
  }

  fillError({ caller, address }: ServiceCall): JsonObject {
    const limits = caller?.account.limits ?? this.#parts.conventions.limits;
    return { ip: address, limit_type: 'minute', limit_max_value: limits.minute };
  }

  recognise(call: ServiceCall): void {
    try {
      call.caller = identifyCaller(call.method, call.params, this.#gate(call));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  errorMetadata(call: ServiceCall): JsonObject | undefined {
    if (call.caller === undefined) return undefined;
    const { points, version, conventions } = this.#parts;
    const state = points.state(call.caller.account, call.now);
    // An error that speaks of spent points comes with points that are spent.
    const isSpent = call.fault?.error === conventions.faults['points-spent'];
    return createMetadata(isSpent && state ? { ...state, minute_remaining: 0 } : state, version);
  }

  #serve(call: ServiceCall): JsonValue | PagedResult {
    const { method, params } = call;
    const gate = this.#gate(call);
    if (call.fault?.session === 'end') {
      gate.directory.endSession(readToken(method, params), call.now);
    }
    const caller = identifyCaller(method, params, gate);
    call.caller = caller;
    if (caller !== undefined) admit(caller.account, method, gate);
    const account = caller && grantAccess(caller, method, params, gate);
    this.#check(call);
    return this.#run(call, account);
  }

  #run(call: ServiceCall, account: Account | undefined): JsonValue | PagedResult {
    const { conventions, handlers, directory, addresses } = this.#parts;
    const { method, params, caller, now, fault } = call;
    const table = method.list && account && this.#parts.rows.tableOf(account, method.list);
    if (method.list !== undefined && table !== undefined && !handlers.has(method)) {
      const { list } = method;
      const asked = (fault?.page && movePage(method, params, fault.page)) ?? params;
      const view = account?.views?.get(list.row)?.(table, { params, now }) ?? { table, hidden: [] };
      const led = addresses.lead(view.table, list.row, call.base);
      const seen = { table: led, hidden: view.hidden };
      const { page, total } = runList({ list, conventions, method, params: asked, ...seen });
      return { data: page, metadata: { total_items: total } };
    }
    if (method.name === conventions.authentication.logoutMethod && !handlers.has(method)) {
      directory.closeSession(readToken(method, params));
      return { data: {} };
    }
    const result = handlers.find(method)({ method: method.name, params, caller, account, now });
    return handlers.has(method) ? result : this.#write(call, account, result);
  }

  /** Does what a method that writes says, and puts the key of the row into its result. */
  #write(
    { method, params, now }: ServiceCall,
    account: Account | undefined,
    result: JsonValue,
  ): JsonValue {
    const { write } = method;
    const list = write && this.#parts.methods.get(write.lists)?.list;
    if (write === undefined || list === undefined || account === undefined) return result;
    const { rows } = this.#parts;
    const key = runWrite({ write, list, account, params, now, rows });
    return fillResult(result, list.key, key);
  }

  /** Params come first here: without them there is nobody to look up. */
  #login(call: ServiceCall): JsonValue {
    const { conventions, directory } = this.#parts;
    this.#check(call);
    const { login, password } = call.params;
    const caller = directory.findLogin(String(login), String(password));
    if (caller === undefined) refuse('wrong-login');
    call.caller = caller;
    admit(caller.account, call.method, this.#gate(call));
    const expiresAt = call.now + conventions.authentication.sessionSeconds * 1000;
    return {
      data: {
        access_token: directory.openSession(caller, expiresAt),
        expire_at: Math.floor(expiresAt / 1000),
        app_id: caller.account.id,
      },
    };
  }

  #check({ method, params }: ServiceCall): void {
    checkParams(method, params, findValidator(this.#parts.validators, method), true);
  }

  #gate({ now, address }: ServiceCall): Gate {
    const { directory, points } = this.#parts;
    return { directory, points, now, address };
  }

  /** Puts points, version and total into a result; points after this call was charged. */
  #complete(result: JsonValue | PagedResult, call: ServiceCall): JsonValue | PagedResult {
    const { points, version } = this.#parts;
    const state = call.caller && points.state(call.caller.account, call.now);
    const { data, metadata } = result as PagedResult;
    const given = isObject(metadata) ? metadata : {};
    const total = Array.isArray(data) ? { total_items: data.length } : {};
    return {
      ...(result as PagedResult),
      metadata: { ...createMetadata(state, version), ...total, ...given },
    };
  }
}
