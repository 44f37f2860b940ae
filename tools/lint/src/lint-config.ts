import type { Severity } from './severity.ts';

/** The `lint` part of a config file. */
export interface LintConfig {
  /**
   * Another severity for a rule, by its code.
   * @example { SCH013: 'warning', LST004: 'off' }
   */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly ignore?: readonly Ignore[];
}

/** Sets findings aside that are known and accepted. One that matches nothing is a finding itself. */
export interface Ignore {
  /** Code of the rule: `SCH004`. */
  readonly rule: string;
  /**
   * Where: the name of a method (`get.calls`) for all that stands in it, or a JSON Pointer for the
   * place and all below it. A pointer counts from the root document (`#/methods/0`), or from a file
   * beside it (`schemas/call.json#/properties/id`).
   */
  readonly at: string;
  /** Why this is accepted, for the next reader. Not empty. */
  readonly reason: string;
}
