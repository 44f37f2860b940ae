/** What became of calling each method of a document: the generated client against the generated mock. */
export interface Calls {
  /** Methods that the client called by their wire name and in the declared form, and that were answered. */
  readonly called: number;
  /** Methods that were not, each with the reason. */
  readonly failed: readonly string[];
  /** Replies that satisfy the method's result schema. */
  readonly valid: number;
  /** Replies that do not, each with what it was. */
  readonly invalid: readonly string[];
  /** Methods whose params or result can have no value, each with the proof: their schemas contradict themselves. */
  readonly impossible: readonly string[];
}

export const noCalls: Calls = { called: 0, failed: [], valid: 0, invalid: [], impossible: [] };

export interface CallsTask {
  readonly file: string;
  /** Absolute path of the packages. */
  readonly folder: string;
  readonly scope: string;
  readonly lenient: boolean;
}
