import { Random } from '../random.ts';
import type { Restore } from '../snapshots.ts';
import type { Account, Caller, Key, User } from './account.ts';

export type TokenState = 'valid' | 'expired' | 'blocked';

export interface FoundToken {
  readonly caller: Caller;
  readonly state: TokenState;
}

interface Session extends Caller {
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Finds accounts by key, session or login, and opens and closes sessions. */
export class Directory {
  readonly accounts: readonly Account[];
  readonly #sessions = new Map<string, Session>();
  #random: Random;

  constructor(accounts: readonly Account[], seed: number) {
    this.accounts = accounts;
    this.#random = new Random(seed, 0x5e55);
  }

  findToken(token: string, now: number): FoundToken | undefined {
    const session = this.#sessions.get(token);
    if (session !== undefined) {
      const { account, user } = session;
      return { caller: { account, user }, state: now < session.expiresAt ? 'valid' : 'expired' };
    }
    for (const account of this.accounts) {
      const key = account.keys.find((candidate) => candidate.token === token);
      const user = key && findUser(account, key.userId);
      if (key && user) return { caller: { account, user }, state: stateOf(key, now) };
    }
    return undefined;
  }

  findLogin(login: string, password: string): Caller | undefined {
    for (const account of this.accounts) {
      const user = account.users.find((candidate) => candidate.login === login);
      if (user !== undefined) return user.password === password ? { account, user } : undefined;
    }
    return undefined;
  }

  /** @returns the token of the new session */
  openSession(caller: Caller, expiresAt: number): string {
    const token = this.#random.hex(32);
    this.#sessions.set(token, { ...caller, expiresAt });
    return token;
  }

  /** Whether a token is that of a session, over or not. */
  hasSession(token: string): boolean {
    return this.#sessions.has(token);
  }

  /** The session is over from that moment on. */
  endSession(token: string, expiresAt: number): void {
    const session = this.#sessions.get(token);
    if (session !== undefined) this.#sessions.set(token, { ...session, expiresAt });
  }

  closeSession(token: string): void {
    this.#sessions.delete(token);
  }

  save(): Restore {
    const sessions = new Map(this.#sessions);
    const random = this.#random.copy();
    return () => {
      this.#sessions.clear();
      for (const [token, session] of sessions) this.#sessions.set(token, session);
      this.#random = random.copy();
    };
  }

  closeSessions(): void {
    this.#sessions.clear();
  }
}

export function findUser(account: Account, id: number): User | undefined {
  return account.users.find((user) => user.id === id);
}

function stateOf(key: Key, now: number): TokenState {
  if (key.blocked === true) return 'blocked';
  return key.expiresAt !== undefined && now >= key.expiresAt ? 'expired' : 'valid';
}
