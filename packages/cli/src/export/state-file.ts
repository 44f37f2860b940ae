import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import type { PassedOver } from './customer.ts';
import type { StoredQuery } from './export-query.ts';
import type { Points } from './resume-points.ts';
import { replaceFile } from './safe-files.ts';

/** What is kept beside the file while it is not finished. */
export interface ExportState extends Points {
  readonly format: 'callgear-data export';
  readonly version: 1;
  readonly query: StoredQuery;
  /** Every row has been read; what is left is to make the file of it. */
  readonly isRead: boolean;
  /** Customers that could not be read so far; absent when there are none. */
  readonly passedOver?: readonly PassedOver[];
}

/** The state of an export that was begun, if there is one. */
export function readState(file: string): ExportState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const state = JSON.parse(text) as ExportState;
    if (state.format === 'callgear-data export' && state.version === 1) return state;
  } catch {
    // Falls to the failure below.
  }
  throw new Failure(
    exitCodes.file,
    `${file} is no state of an export`,
    'Move it away, or add --restart to begin from the first row.',
  );
}

/** Stores the state whole or not at all, and so that it survives a loss of power. */
export function writeState(file: string, state: ExportState): void {
  replaceFile(file, `${JSON.stringify(state, null, 2)}\n`);
}
