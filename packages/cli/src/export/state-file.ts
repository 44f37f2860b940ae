import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import type { PassedOver } from './customer.ts';
import type { StoredQuery } from './export-query.ts';
import type { Point, Points } from './resume-points.ts';
import { replaceFile } from './safe-files.ts';

/** What is kept beside the file while it is not finished. */
export interface ExportState extends Points {
  readonly format: 'callgear-data export';
  readonly version: 2;
  readonly query: StoredQuery;
  /** Id of the account whose rows they are; null where the service does not say, as for a partner. */
  readonly account?: number | null;
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
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch {
    // Falls to the failure below.
  }
  throw new Failure(
    exitCodes.file,
    `${file} is no state of an export, or one of another version of this command`,
    'Move it away, or add --restart to begin from the first row.',
  );
}

/** Whether all is there that a run goes by: a file may be damaged, or have been edited. */
function isState(value: unknown): value is ExportState {
  const { format, version, query, isRead, point, windowStart } = Object(value) as ExportState;
  return (
    format === 'callgear-data export' &&
    version === 2 &&
    typeof isRead === 'boolean' &&
    isObject(query) &&
    isObject(query.params) &&
    Array.isArray(query.columns) &&
    [point, windowStart].every(isPoint)
  );
}

function isPoint(value: unknown): boolean {
  const { bytes, rows, checkpoint } = Object(value) as Point;
  return isCount(bytes) && isCount(rows) && (checkpoint === null || isCount(checkpoint?.offset));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Stores the state whole or not at all, and so that it survives a loss of power. */
export function writeState(file: string, state: ExportState): void {
  replaceFile(file, `${JSON.stringify(state, null, 2)}\n`);
}
