import type { Fault } from './fault.ts';

/** One thing that is wrong with a value: data for programs, and a message for people. */
export interface Issue {
  /** Which rule was broken. */
  readonly fault: Fault;
  /** Error that the service would answer with; undefined for replies, and for APIs without mnemonics. */
  readonly mnemonic: string | undefined;
  /** Code of that error; -32602 for params without mnemonics, -32603 for replies. */
  readonly code: number;
  /**
   * Where it is wrong, dotted as the service writes it; items of a list by their index from 0:
   * `filter.filters.1.value`. Empty for the whole value.
   */
  readonly field: string;
  /** What stands there; undefined when nothing does, or when it is a secret. */
  readonly value: unknown;
  /** The same place as a JSON pointer (RFC 6901), which is exact where names have dots. */
  readonly pointer: string;
  /** What would be right: `a whole number from 1 to 10000`. */
  readonly expected: string;
  /** The known name or value that was probably meant. */
  readonly suggestion?: string;
  /** One sentence with all of this. It never holds a secret. */
  readonly message: string;
}

/** What every validator answers. Nothing is thrown, and the value is not changed. */
export type ValidationResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: Issues };

/** At least one issue, the most important first; no more than 100. */
export type Issues = readonly [Issue, ...Issue[]];
