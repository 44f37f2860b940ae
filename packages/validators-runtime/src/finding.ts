import type { Fault } from './fault.ts';

/** What a check found, before it is put into words and mapped to an error of the API. */
export interface Finding {
  readonly fault: Fault;
  /** JSON pointer to the place, or to where the missing thing should be. */
  readonly pointer: string;
  /** What stands there; left out when nothing does. */
  readonly value?: unknown;
  readonly expected: string;
  readonly suggestion?: string | undefined;
}

/** Where checks put what they find. Past the limit they may stop looking. */
export interface Findings {
  readonly list: Finding[];
  add(finding: Finding): void;
  /** Whether more findings would be thrown away. */
  full(): boolean;
}

/** A broken page has the same fault in every row: a hundred of them tell enough. */
export const maximumFindings = 100;

export function collectFindings(): Findings {
  const list: Finding[] = [];
  const full = (): boolean => list.length >= maximumFindings;
  return {
    list,
    full,
    add(finding) {
      if (!full()) list.push(finding);
    },
  };
}
