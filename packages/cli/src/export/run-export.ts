import { existsSync, statSync } from 'node:fs';
import type { ExportPlan, ExportSummary } from './export-plan.ts';
import { storeQuery } from './export-query.ts';
import { toFileFailure } from './file-failure.ts';
import { makeFile } from './make-file.ts';
import { openState } from './open-state.ts';
import { readRows } from './read-rows.ts';
import { removeFile } from './safe-files.ts';

/**
 * Reads every row and makes the file of them. What was read is on the disk before the state says
 * so; a run that is ended at any moment goes on without a row lost or doubled.
 */
export async function runExport(plan: ExportPlan): Promise<ExportSummary> {
  const { files, query } = plan;
  const stored = storeQuery(query);
  const begun = openState(plan, stored);
  const leftOut = new Set<string>();
  let state = begun;
  try {
    if (!state.isRead) state = await readRows(plan, stored, begun, leftOut);
    else plan.onRows(state.point.rows, 1);
    if (existsSync(files.part)) await makeFile(plan);
  } catch (error) {
    throw toFileFailure(error, files.target);
  }
  removeFile(files.part);
  removeFile(files.state);
  return {
    rows: state.point.rows,
    bytes: statSync(files.target).size,
    resumedAt: begun.point.rows,
    leftOut: [...leftOut],
    passedOver: state.passedOver ?? [],
  };
}
