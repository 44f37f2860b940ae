import { existsSync, statSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import type { ExportFiles } from './export-files.ts';
import { compareQueries, type StoredQuery } from './export-query.ts';
import { onFile } from './file-failure.ts';
import type { Point } from './resume-points.ts';
import { removeFile } from './safe-files.ts';
import { readState, type ExportState } from './state-file.ts';

const beginning: Point = { bytes: 0, rows: 0, checkpoint: null };

/**
 * The state to go on from: that of an earlier run of the same query, else the beginning.
 *
 * @throws Failure when the state belongs to another query
 */
export function openState(
  { files, restart }: { readonly files: ExportFiles; readonly restart: boolean },
  query: StoredQuery,
): ExportState {
  if (restart) {
    for (const file of [files.state, files.part, files.made]) onFile(file, () => removeFile(file));
  }
  const state = onFile(files.state, () => readState(files.state));
  if (state === undefined) return begin(query);
  const different = compareQueries(query, state.query);
  if (different.length > 0) {
    throw new Failure(
      exitCodes.file,
      `an unfinished export of another query is at ${files.target}: ${different.join(', ')} differ`,
      'Finish that one, choose another file, or add --restart to drop what it has read.',
    );
  }
  if (!isUsable(state, files)) return begin(query);
  return state;
}

function begin(query: StoredQuery): ExportState {
  return {
    format: 'callgear-data export',
    version: 2,
    query,
    isRead: false,
    point: beginning,
    windowStart: beginning,
  };
}

/** Whether the files still hold what the state says. */
function isUsable({ point, isRead, query }: ExportState, { part, target }: ExportFiles): boolean {
  if (existsSync(part)) return statSync(part).size >= point.bytes;
  // Ended between the last rename and the end of the state.
  if (!isRead || !existsSync(target)) return false;
  return query.format === 'parquet' || statSync(target).size === point.bytes;
}
