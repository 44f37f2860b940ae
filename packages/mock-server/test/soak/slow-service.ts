import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import type { SlowAccount, SlowKey, SlowState } from './slow-account.ts';
import { listSlowly } from './slow-list.ts';
import { lookAt } from './slow-ongoing.ts';
import { countPoints } from './slow-points.ts';

export interface SlowCall {
  readonly method: string;
  readonly params: JsonObject;
  /** What is wrong with the params, as the one who made them knows. */
  readonly defect?: SlowError | undefined;
  /** Rows are taken from here in place of the offset that was asked for. */
  readonly servedOffset?: number | undefined;
  /** Answer with this error in any case. */
  readonly ordered?: string | undefined;
  readonly endsSession?: boolean | undefined;
}

export interface SlowError {
  readonly mnemonic: string;
  readonly field?: string | null;
  readonly value?: JsonValue;
  readonly params?: JsonObject;
}

export type SlowAnswer =
  | { readonly result: JsonObject }
  | { readonly error: SlowError; readonly limits: JsonObject | undefined };

/** Thrown inside the model to turn a call down. */
class Turned extends Error {
  readonly error: SlowError;
  constructor(error: SlowError) {
    super(error.mnemonic);
    this.error = error;
  }
}

function turn(mnemonic: string, more: Omit<SlowError, 'mnemonic'> = {}): never {
  throw new Turned({ mnemonic, ...more });
}

/** The rules of the service, one after the other, without a thought for speed. */
export class SlowService {
  readonly keys: ReadonlyMap<string, SlowKey>;
  state: SlowState;

  constructor(keys: ReadonlyMap<string, SlowKey>, now: number) {
    this.keys = keys;
    this.state = { now, sessions: new Map(), spent: [] };
  }

  /** Answers a call of a method that exists, other than `login.user`. */
  answer(call: SlowCall): SlowAnswer {
    const { method, params } = call;
    let caller: SlowKey | undefined;
    try {
      if (call.endsSession === true) this.#endSession(String(params['access_token']));
      if (call.ordered !== undefined) {
        caller = this.#tryIdentify(params);
        turn(call.ordered, this.#fill(call.ordered, caller));
      }
      caller = this.#identify(params);
      this.#admit(caller.account);
      const target = this.#grant(caller, method, params);
      if (call.defect !== undefined) throw new Turned(call.defect);
      const result = this.#run(method, params, target, call.servedOffset);
      this.#charge(caller.account);
      return { result: this.#complete(method, result, caller.account) };
    } catch (thrown) {
      if (!(thrown instanceof Turned)) throw thrown;
      const limits = caller && this.#limits(caller.account);
      const isSpent = limits !== undefined && call.ordered === 'limit_exceeded';
      return {
        error: thrown.error,
        limits: isSpent ? { ...limits, minute_remaining: 0 } : limits,
      };
    }
  }

  /** @param token what the service answered with, to be known from now on */
  logIn(caller: SlowKey | undefined): SlowAnswer | { readonly expiresAt: number } {
    if (caller === undefined) return { error: { mnemonic: 'auth_error' }, limits: undefined };
    try {
      this.#admit(caller.account);
    } catch (thrown) {
      if (!(thrown instanceof Turned)) throw thrown;
      return { error: thrown.error, limits: this.#limits(caller.account) };
    }
    this.#charge(caller.account);
    return { expiresAt: this.state.now + 3_600_000 };
  }

  #identify(params: JsonObject): SlowKey {
    const token = params['access_token'];
    const field = 'access_token';
    if (token === undefined) turn('required_parameter_missed', { field });
    if (typeof token !== 'string') turn('data_type_error', { field });
    const session = this.state.sessions.get(token);
    if (session !== undefined && session.expiresAt <= this.state.now) {
      turn('access_token_expired', { field });
    }
    const found = session ?? this.keys.get(token);
    if (found === undefined) turn('access_token_invalid', { field });
    if (found.state === 'expired') turn('access_token_expired', { field });
    if (found.state === 'blocked') turn('access_token_blocked', { field });
    return found;
  }

  #tryIdentify(params: JsonObject): SlowKey | undefined {
    try {
      return this.#identify(params);
    } catch {
      return undefined;
    }
  }

  #admit(account: SlowAccount): void {
    if (!account.open) turn('ip_not_whitelisted', { params: { ip: '127.0.0.1' } });
    if (!account.active) turn('account_inactive');
    const limits = this.#limits(account);
    for (const kind of ['day', 'minute'] as const) {
      if (Number(limits[`${kind}_remaining`]) > 0) continue;
      const params = { limit_type: kind, limit_max_value: account.limits[kind] };
      turn('limit_exceeded', { params });
    }
  }

  #grant({ account, userId }: SlowKey, method: string, params: JsonObject): SlowAccount {
    if (method === 'get.customer_users' && !account.isPartner) turn('forbidden');
    if (method === 'get.account' && account.isPartner) turn('forbidden');
    let target = account;
    let user = userId;
    if (method.endsWith('_report')) {
      const asked = params['user_id'];
      if (asked === undefined && account.isPartner) {
        turn('required_parameter_missed', { field: 'user_id' });
      }
      if (asked !== undefined) {
        const reach = account.isPartner ? account.customers : [account];
        const found = reach.find(({ users }) => users.has(Number(asked)));
        if (found === undefined) turn('forbidden', { field: 'user_id', value: asked });
        // A customer acts with the rights of its own token, a partner with those of the user.
        if (account.isPartner) user = Number(asked);
        target = found;
      }
    }
    if (target.users.get(user)?.includes(method)) turn('forbidden');
    const components = target.missing.get(method);
    if (components !== undefined) turn('method_component_disabled', { params: { components } });
    const needed = target.missing.get(`${method} fields`);
    if (needed !== undefined && params['fields'] !== undefined) {
      const details = { field: 'fields', params: { components: needed } };
      turn('parameter_component_disabled', details);
    }
    return target;
  }

  #run(method: string, params: JsonObject, target: SlowAccount, offset?: number): JsonObject {
    if (method === 'logout.user') {
      this.state.sessions.delete(String(params['access_token']));
      return { data: {} };
    }
    if (method === 'get.account') {
      const { id, name, timezone } = target;
      return { data: [{ app_id: id, name, timezone }], metadata: { total_items: 1 } };
    }
    const rows = target.rows.get(method);
    if (rows === undefined) throw new Error(`The model has no rows for ${method}.`);
    const asked = offset === undefined ? params : { ...params, offset };
    const { now } = this.state;
    const isOngoingAsked = params['include_ongoing_calls'] === true;
    const seen = lookAt(rows, method, { now, timezone: target.timezone }, isOngoingAsked);
    const { data, total } = listSlowly(seen, asked);
    return { data, metadata: { total_items: total } };
  }

  #complete(method: string, result: JsonObject, account: SlowAccount): JsonObject {
    if (method === 'logout.user') return result;
    const metadata = { limits: this.#limits(account), ...(result['metadata'] as JsonObject) };
    return { ...result, metadata };
  }

  #charge(account: SlowAccount): void {
    this.state.spent.push({ account: account.id, at: this.state.now });
  }

  #limits(account: SlowAccount): JsonObject {
    return countPoints(account, this.state);
  }

  #endSession(token: string): void {
    const session = this.state.sessions.get(token);
    if (session !== undefined) session.expiresAt = this.state.now;
  }

  /** What an ordered error says in its message. */
  #fill(mnemonic: string, caller: SlowKey | undefined): Omit<SlowError, 'mnemonic'> {
    if (mnemonic !== 'limit_exceeded') return {};
    const minute = caller?.account.limits.minute ?? 60;
    return { params: { limit_type: 'minute', limit_max_value: minute } };
  }
}
