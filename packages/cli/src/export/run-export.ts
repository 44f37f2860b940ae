import { isClientError, type Checkpoint, type ReadProgress } from '@callgear-data-api/client';
import { existsSync, statSync } from 'node:fs';
import type { FieldFacts } from '../api-facts.ts';
import type { Row } from '../output/csv.ts';
import type { ExportFiles } from './export-files.ts';
import { storeQuery, type ExportQuery, type StoredQuery } from './export-query.ts';
import { toFileFailure } from './file-failure.ts';
import { openState } from './open-state.ts';
import { PartFile } from './part-file.ts';
import { ResumePoints, type Point, type Points } from './resume-points.ts';
import { chooseFormat } from './row-format.ts';
import { moveFile, removeFile, syncFile } from './safe-files.ts';
import { writeState, type ExportState } from './state-file.ts';

export interface Page {
  readonly data: readonly Row[];
  readonly progress: ReadProgress;
  readonly checkpoint: Checkpoint | undefined;
}

export interface ExportPlan {
  readonly query: ExportQuery;
  readonly files: ExportFiles;
  /** Facts of the columns, in their order. */
  readonly fields: readonly FieldFacts[];
  /** Throw away what an earlier run has read. */
  readonly restart: boolean;
  /** Ends the export in order; what was read is kept. */
  readonly signal?: AbortSignal;
  readonly readPages: (resume: Checkpoint | undefined) => AsyncIterable<Page>;
  /** Called when the read begins, with the rows that an earlier run has written, and after each page. */
  readonly onRows: (rows: number, fraction: number | undefined) => void;
}

export interface ExportSummary {
  readonly rows: number;
  readonly bytes: number;
  /** Rows that an earlier run had written. */
  readonly resumedAt: number;
  /** Fields that came although the document does not know them, and are not in the file. */
  readonly leftOut: readonly string[];
}

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
    if (existsSync(files.part)) await finish(plan);
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
  };
}

async function readRows(
  plan: ExportPlan,
  stored: StoredQuery,
  begun: ExportState,
  leftOut: Set<string>,
): Promise<ExportState> {
  const part = new PartFile(plan.files.part);
  const format = chooseFormat(plan.query);
  const save = (points: Points, isRead = false): ExportState => {
    const { format: name, version } = begun;
    const state: ExportState = { format: name, version, query: stored, isRead, ...points };
    writeState(plan.files.state, state);
    return state;
  };
  try {
    let points: Points = begun;
    for (;;) {
      const tracker = new ResumePoints(points);
      try {
        await readFrom(points.point, tracker);
        return save(tracker.points, true);
      } catch (error) {
        if (!tracker.canGoBack || !hasDrifted(error)) throw error;
        const { windowStart } = tracker.points;
        points = { point: windowStart, windowStart };
        save(points);
      }
    }
  } finally {
    part.close();
    // Nothing was read: there is nothing to go on from.
    if (!existsSync(plan.files.state)) removeFile(plan.files.part);
  }

  async function readFrom(start: Point, tracker: ResumePoints): Promise<void> {
    part.goTo(start.bytes);
    if (start.bytes === 0) part.append(format.header);
    let { rows } = start;
    plan.onRows(rows, undefined);
    for await (const { data, progress, checkpoint } of plan.readPages(
      start.checkpoint ?? undefined,
    )) {
      part.append(format.formatRows(data));
      rows += data.length;
      noteUnknown(data[0], plan.query, leftOut);
      const { bytes } = part;
      save(tracker.note({ window: progress.window, checkpoint, bytes, rows }));
      plan.onRows(rows, progress.fraction);
    }
  }
}

async function finish({ files, query, fields, signal }: ExportPlan): Promise<void> {
  const { part, made, target } = files;
  if (query.format !== 'parquet') {
    moveFile(part, target);
    return;
  }
  // Loaded when it is needed: most exports are CSV.
  const { writeParquet } = await import('./write-parquet.ts');
  try {
    await writeParquet(part, made, fields, signal);
    syncFile(made);
  } catch (error) {
    removeFile(made);
    throw error;
  }
  moveFile(made, target);
}

/** Rows moved since an earlier run read the first part of a window: the window is to be read anew. */
function hasDrifted(error: unknown): boolean {
  return isClientError(error) && error.kind === 'read' && error.fault === 'drift';
}

function noteUnknown(
  row: Row | undefined,
  { columns, format }: ExportQuery,
  leftOut: Set<string>,
): void {
  if (format === 'ndjson' || row === undefined) return;
  for (const name of Object.keys(row)) if (!columns.includes(name)) leftOut.add(name);
}
