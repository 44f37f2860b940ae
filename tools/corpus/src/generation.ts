/** How generating from one document ended. */
export type Outcome =
  /** Packages were written. */
  | 'generated'
  /** The document is wrong, or refers to what it may not. */
  | 'refused'
  /** A defect: generating threw. */
  | 'failed'
  /** A defect: it did not end in time. */
  | 'hung';

export interface Generation {
  readonly outcome: Outcome;
  /** Codes of the diagnostics that refused it, each once; what was thrown. */
  readonly reasons: readonly string[];
  readonly methods: number;
  /** Milliseconds from a loaded process to written packages. */
  readonly time: number;
  /** Bytes of all files that the document consists of. */
  readonly sizeIn: number;
}

export interface GenerationTask {
  readonly file: string;
  /** Absolute path: the packages are written into it. */
  readonly folder: string;
  readonly scope: string;
  readonly lenient: boolean;
}
