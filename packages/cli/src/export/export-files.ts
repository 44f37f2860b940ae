/** The files of an export, all in one folder so that the last step is a rename. */
export interface ExportFiles {
  /** What was asked for; it is there when it is complete. */
  readonly target: string;
  /** Grows while rows are read. */
  readonly part: string;
  /** How far it is: see `ExportState`. */
  readonly state: string;
  readonly lock: string;
  /** A Parquet file that is being made. */
  readonly made: string;
}

export function nameFiles(target: string): ExportFiles {
  return {
    target,
    part: `${target}.part`,
    state: `${target}.state.json`,
    lock: `${target}.lock`,
    made: `${target}.made`,
  };
}
