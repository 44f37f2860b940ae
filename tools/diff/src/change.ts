import type { RuleId } from './rules.ts';
import type { Severity } from './severity.ts';

/** One difference between two versions of an API, and what it means for those who use it. */
export interface Change {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where it shows: the first place, then every other method that it reaches. */
  readonly places: readonly [Place, ...Place[]];
  /** What was there, in short: one line, safe to print. Undefined when nothing was. */
  readonly before: string | undefined;
  /** What is there now, in short: one line, safe to print. Undefined when nothing is. */
  readonly after: string | undefined;
  /** Name that something removed seems to have now. */
  readonly renamedTo: string | undefined;
}

export interface Place {
  /** Name of the method; undefined for what belongs to the whole API. */
  readonly method: string | undefined;
  /** Within the method, or the API: `params.filter`, `result.data[].duration`, `servers.main`. */
  readonly path: string;
  /** JSON pointers into the bundled documents; undefined where there is nothing to point at. */
  readonly pointer: { readonly before: string | undefined; readonly after: string | undefined };
}
