import type { RequestId } from '../rpc/envelope.ts';

/** A call that was answered. Keys, logins and passwords are not kept. */
export interface LoggedCall {
  /** From 1, in the order of the answers. */
  readonly number: number;
  /** Milliseconds since 1970, by the mock's clock. */
  readonly at: number;
  readonly address: string;
  readonly id: RequestId;
  /** Also when the document has none of that name; undefined when the request did not say. */
  readonly method: string | undefined;
  /** Names of the params that were given, or their positions. */
  readonly params: readonly string[];
  /** Mnemonic or code of the error; undefined for a success. */
  readonly error: string | number | undefined;
  /**
   * Beginning of the params as JSON, with `"***"` for secrets. Of what named no method, the whole
   * request: a batch that was refused, or the text of a body that is no JSON.
   */
  readonly request: string;
  /** Beginning of the result or the error, in the same form. */
  readonly reply: string;
}

const kept = 500;

interface Entry {
  readonly number: number;
  readonly describe: () => Omit<LoggedCall, 'number'>;
  /** Made when somebody looks. */
  call?: LoggedCall;
}

/** The last calls, oldest first. */
export class CallLog {
  #entries: Entry[] = [];
  #number = 0;

  get calls(): readonly LoggedCall[] {
    return this.#entries.map((entry) => {
      entry.call ??= { ...entry.describe(), number: entry.number };
      return entry.call;
    });
  }

  /** `describe` is called when somebody looks, if at all. */
  add(describe: () => Omit<LoggedCall, 'number'>): void {
    this.#number += 1;
    this.#entries.push({ number: this.#number, describe });
    // Cut in large pieces: a cut a call would move the whole list each time.
    if (this.#entries.length >= kept * 2) this.#entries = this.#entries.slice(-kept);
  }

  clear(): void {
    this.#entries = [];
  }
}
