import type { Account } from './accounts/account.ts';
import { suggest } from './members/suggest.ts';

/** Brings a part back to how it was when this was made. Can be called again and again. */
export type Restore = () => void;

/** A part of the mock that calls, tests or time change. */
export interface Restorable {
  save(): Restore;
}

/** How the mock stood at some moments, by names that tests give. */
export class Snapshots {
  readonly #parts: readonly Restorable[];
  readonly #taken = new Map<string, readonly Restore[]>();

  constructor(parts: readonly Restorable[]) {
    this.#parts = parts;
  }

  get names(): readonly string[] {
    return [...this.#taken.keys()];
  }

  /** A name that was used before now stands for this moment. */
  take(name: string): void {
    this.#taken.set(
      name,
      this.#parts.map((part) => part.save()),
    );
  }

  /** @throws {TypeError} when nothing was taken under that name */
  restore(name: string): void {
    const taken = this.#taken.get(name);
    if (taken === undefined) {
      const known =
        this.names.length === 0 ? 'There is none yet' : `Known are ${this.names.join(', ')}`;
      throw new TypeError(
        `There is no snapshot ${JSON.stringify(name)}.${suggest(name, this.names)} ${known}.`,
      );
    }
    for (const restore of taken) restore();
  }
}

/** What of an account tests may change. */
export function restoreAccount(account: Account): Restorable {
  return {
    save: () => {
      const { active, allowedAddresses, limits, keys, missingComponents } = account;
      const saved = { active, allowedAddresses, limits, keys, missingComponents };
      return () => void Object.assign(account, saved);
    },
  };
}
