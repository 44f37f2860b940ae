import { isClientError } from './client-error.ts';
import type { Handler, Hook, Params, RpcRequest } from './hook.ts';
import type { MethodDescriptor } from './method-descriptor.ts';
import { runCall } from './run-call.ts';
import { sleep } from './sleep.ts';
import { ReplyError } from './transport-errors.ts';

/** How an API logs in and out. Generated. */
export interface SessionFacts {
  readonly login: { readonly descriptor: MethodDescriptor };
  readonly logout?: { readonly descriptor: MethodDescriptor };
  /** Names of the login's params. */
  readonly credentials: readonly string[];
  /** Member of the login's result (or of its `data`) that holds the token. */
  readonly token: string;
}

export interface Session {
  readonly hook: Hook;
  /** Logs out, if a session is open. The next call would log in again. */
  close(): Promise<void>;
}

/** Milliseconds that a login or logout may take: it serves many calls, so no single deadline applies. */
const patience = 60_000;

/**
 * How often one call may have a session that the service has ended opened anew. Once is what an
 * hour's end takes; a session that is refused as soon as it is open may not be known everywhere yet.
 */
const maximumRenewals = 4;

/** Milliseconds: upper bound of the wait before the second renewal in a row, which doubles. */
const pause = 150;

/**
 * Logs in when the first call needs a token, once for any number of parallel calls, and once more
 * whenever the service says that the session is over. Credentials stay in the closure.
 */
export function session(facts: SessionFacts, credentials: object): Session {
  let token: Promise<string> | undefined;
  let send: Handler | undefined;
  let count = 0;

  const callAlone = (next: Handler, method: MethodDescriptor, params: object): Promise<unknown> => {
    const id = `${method.name}-${++count}`;
    // A lost login may be sent again: all it leaves behind is a session that nobody uses.
    const repeatable = { ...method, safe: true };
    return runCall(next, { id, method: repeatable, params: params as Params }, patience);
  };

  const logIn = async (next: Handler): Promise<string> => {
    const result = (await callAlone(next, facts.login.descriptor, credentials)) as Params | null;
    const { [facts.token]: value } = (result?.['data'] ?? result ?? {}) as Params;
    if (typeof value === 'string') return value;
    const context = { method: facts.login.descriptor.name, attempt: 1 };
    throw new ReplyError(`the reply has no ${facts.token}`, context, 'never');
  };

  /** The token of the open session; `stale` is one that the service has refused. */
  const obtain = (next: Handler, stale?: Promise<string>): Promise<string> => {
    if (token === stale || token === undefined) {
      const fresh = logIn(next);
      token = fresh;
      // A failed login is not kept: the next call tries again.
      fresh.catch(() => {
        if (token === fresh) token = undefined;
      });
    }
    return token;
  };

  const hook: Hook = (next) => {
    send = next;
    return async (request) => {
      const { token: param } = request.method;
      if (param === undefined || request.params[param] !== undefined) return next(request);
      const attach = async (opened: Promise<string>): Promise<RpcRequest> => ({
        ...request,
        params: { ...request.params, [param]: await opened },
      });
      let opened = obtain(next);
      for (let renewals = 0; ; renewals++) {
        try {
          return await next(await attach(opened));
        } catch (error) {
          const isOver = isClientError(error) && error.retry === 'login';
          if (!isOver || renewals === maximumRenewals) throw error;
          if (renewals > 0) await sleep(Math.random() * pause * 2 ** renewals, request.signal);
          // It was closed meanwhile, or the login of another call has failed.
          if (token === undefined) throw error;
          opened = obtain(next, opened);
        }
      }
    };
  };

  const close = async (): Promise<void> => {
    const opened = token;
    token = undefined;
    const logout = facts.logout?.descriptor;
    if (opened === undefined || logout?.token === undefined || !send) return;
    try {
      await callAlone(send, logout, { [logout.token]: await opened });
    } catch (error) {
      // A token that is refused has no session any more: one logout may have got lost on its way back.
      if (!isClientError(error) || error.retry !== 'login') throw error;
    }
  };

  return { hook, close };
}
