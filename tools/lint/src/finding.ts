import type { Severity } from './severity.ts';

/** Something in a document that a rule, or the loader, has to say. */
export interface Finding {
  /** Stable: `SCH004`. Codes that begin with `SPEC` come from the loader. */
  readonly code: string;
  readonly severity: Severity;
  /** Path as the user would type it, with `/` between segments. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** JSON Pointer within the file: `/methods/0/params`. Empty for the whole file and for loader findings. */
  readonly pointer: string;
  /** Name of the method that it stands in; undefined outside methods and in parts that methods share. */
  readonly method: string | undefined;
  readonly message: string;
  /** What to do here, when more can be said than the rule's own fix. */
  readonly advice: string | undefined;
}

/** A finding that the config sets aside. */
export interface IgnoredFinding extends Finding {
  /** Why, in the words of the config. */
  readonly reason: string;
}

export interface LintResult {
  /** In the order of files, then from top to bottom. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** How many files were read. */
  readonly files: number;
}
