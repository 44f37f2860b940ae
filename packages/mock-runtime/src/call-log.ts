import type { RequestId } from './rpc/envelope.ts';

/** A call that was answered. Params are not kept: they hold keys and passwords. */
export interface LoggedCall {
  /** Milliseconds since 1970, by the mock's clock. */
  readonly at: number;
  readonly address: string;
  readonly id: RequestId;
  /** Undefined when the request did not say. */
  readonly method: string | undefined;
  /** Names of the params that were given. */
  readonly params: readonly string[];
  /** Mnemonic or code of the error; undefined for a success. */
  readonly error: string | number | undefined;
}

const kept = 500;

/** The last calls, oldest first. */
export class CallLog {
  #calls: LoggedCall[] = [];

  get calls(): readonly LoggedCall[] {
    return this.#calls;
  }

  add(call: LoggedCall): void {
    this.#calls.push(call);
    // Cut in large pieces: a cut a call would move the whole list each time.
    if (this.#calls.length >= kept * 2) this.#calls = this.#calls.slice(-kept);
  }

  clear(): void {
    this.#calls = [];
  }
}
