import type { SlowRows } from './slow-list.ts';

/** An account as the model sees it. */
export interface SlowAccount {
  readonly id: number;
  readonly name: string;
  readonly timezone: string;
  readonly isPartner: boolean;
  readonly active: boolean;
  readonly open: boolean;
  readonly limits: { readonly day: number; readonly minute: number };
  /** User IDs, with the methods that each may not call. */
  readonly users: ReadonlyMap<number, readonly string[]>;
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** By method. */
  readonly rows: ReadonlyMap<string, SlowRows>;
  readonly customers: readonly SlowAccount[];
}

export interface SlowKey {
  readonly account: SlowAccount;
  readonly userId: number;
  readonly state: 'valid' | 'expired' | 'blocked';
}

/** What calls change. */
export interface SlowState {
  now: number;
  readonly sessions: Map<string, SlowKey & { expiresAt: number }>;
  /** Each point spent: whose, and when. */
  readonly spent: { readonly account: number; readonly at: number }[];
}
