/** One figure of the bench. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** `CPU s`, `ms`, `kB`, `x`, … */
  readonly unit: string;
  /** The value may not be greater. */
  readonly limit?: number;
  /** The value may not be smaller. */
  readonly least?: number;
  /** What it is to be compared with, measured in the same run. */
  readonly peer?: string;
  readonly note?: string;
}

/** Whether a row keeps its limits; a row without any always does. */
export function isKept({ value, limit, least }: Row): boolean {
  return (limit === undefined || value <= limit) && (least === undefined || value >= least);
}
