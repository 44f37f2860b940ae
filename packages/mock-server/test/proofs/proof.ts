/** Shows that the mock holds to one convention, or decides one open point as the spec says. */
export interface Proof {
  /** A convention's file name, or the id of an open point. */
  readonly of: string;
  /** What is shown, in a sentence. */
  readonly says: string;
  run(): Promise<void> | void;
}

/**
 * ```ts
 * prove('no-limits', 'an account without limits has no such key', async () => { … });
 * ```
 */
export function prove(of: string, says: string, run: () => Promise<void> | void): Proof {
  return { of, says, run };
}
