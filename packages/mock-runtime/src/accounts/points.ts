import type { Restore } from '../snapshots.ts';
import type { Account } from './account.ts';

/** Points of an account as a reply tells them. Resets are seconds. */
export type PointsState = {
  readonly day_limit: number;
  readonly day_remaining: number;
  readonly day_reset: number;
  readonly minute_limit: number;
  readonly minute_remaining: number;
  readonly minute_reset: number;
};

interface Window {
  number: number;
  used: number;
}

const minute = 60_000;
const day = 86_400_000;

/** Counts the points that accounts spend, in fixed windows: a minute and a day (UTC) of the clock. */
export class Points {
  readonly #windows = new Map<Account, { minute: Window; day: Window }>();

  charge(account: Account, points: number, now: number): void {
    const windows = this.#read(account, now);
    windows.minute.used += points;
    windows.day.used += points;
  }

  /** Spends or gives back so many points that this many are left in the minute, the day or both. */
  leave(
    account: Account,
    left: { readonly minute?: number | undefined; readonly day?: number | undefined },
    now: number,
  ): void {
    if (account.limits === undefined) return;
    const windows = this.#read(account, now);
    if (left.minute !== undefined) windows.minute.used = account.limits.minute - left.minute;
    if (left.day !== undefined) windows.day.used = account.limits.day - left.day;
  }

  /** Which limit leaves no room for a call of that weight: the day's before the minute's. */
  findSpent(account: Account, points: number, now: number): 'day' | 'minute' | undefined {
    if (account.limits === undefined) return undefined;
    const windows = this.#read(account, now);
    if (windows.day.used + points > account.limits.day) return 'day';
    return windows.minute.used + points > account.limits.minute ? 'minute' : undefined;
  }

  state(account: Account, now: number): PointsState | undefined {
    const { limits } = account;
    if (limits === undefined) return undefined;
    const windows = this.#read(account, now);
    return {
      day_limit: limits.day,
      day_remaining: Math.max(0, limits.day - windows.day.used),
      day_reset: secondsLeft(now, day),
      minute_limit: limits.minute,
      minute_remaining: Math.max(0, limits.minute - windows.minute.used),
      minute_reset: secondsLeft(now, minute),
    };
  }

  save(): Restore {
    const saved = copyWindows(this.#windows);
    return () => {
      this.#windows.clear();
      for (const [account, windows] of copyWindows(saved)) this.#windows.set(account, windows);
    };
  }

  reset(): void {
    this.#windows.clear();
  }

  #read(account: Account, now: number): { minute: Window; day: Window } {
    let windows = this.#windows.get(account);
    if (windows === undefined) {
      windows = { minute: { number: 0, used: 0 }, day: { number: 0, used: 0 } };
      this.#windows.set(account, windows);
    }
    turn(windows.minute, Math.floor(now / minute));
    turn(windows.day, Math.floor(now / day));
    return windows;
  }
}

type Windows = ReadonlyMap<Account, { readonly minute: Window; readonly day: Window }>;

function copyWindows(windows: Windows): Map<Account, { minute: Window; day: Window }> {
  return new Map(
    Array.from(windows, ([account, { minute: one, day: other }]) => {
      return [account, { minute: { ...one }, day: { ...other } }];
    }),
  );
}

function turn(window: Window, number: number): void {
  if (window.number === number) return;
  window.number = number;
  window.used = 0;
}

/** At least 1: a window that has just begun lasts for all its seconds. */
function secondsLeft(now: number, length: number): number {
  return Math.ceil((length - (now % length)) / 1000);
}
