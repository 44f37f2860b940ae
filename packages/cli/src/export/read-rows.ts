import { isClientError } from '@callgear-data-api/client';
import { existsSync } from 'node:fs';
import type { Row } from '../output/csv.ts';
import { checkAccount } from './account.ts';
import type { PassedOver } from './customer.ts';
import type { ExportPlan } from './export-plan.ts';
import type { ExportQuery, StoredQuery } from './export-query.ts';
import { PartFile } from './part-file.ts';
import { ResumePoints, type Point, type Points } from './resume-points.ts';
import { chooseFormat } from './row-format.ts';
import { removeFile } from './safe-files.ts';
import { writeState, type ExportState } from './state-file.ts';

/**
 * Reads what is left to read into the file that grows. When rows have moved since an earlier run,
 * the window is read anew.
 *
 * @param leftOut takes the names of fields that no column is there for
 * @returns the state when every row was read
 */
export async function readRows(
  plan: ExportPlan,
  stored: StoredQuery,
  begun: ExportState,
  leftOut: Set<string>,
): Promise<ExportState> {
  const part = new PartFile(plan.files.part);
  const format = chooseFormat(plan.query);
  const passedOver: PassedOver[] = [...(begun.passedOver ?? [])];
  let { account } = begun;
  const save = (points: Points, isRead = false): ExportState => {
    const { format: name, version } = begun;
    const over = passedOver.length > 0 && { passedOver };
    const whose = account !== undefined && { account };
    const state: ExportState = {
      format: name,
      version,
      query: stored,
      ...whose,
      isRead,
      ...over,
      ...points,
    };
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
    const pages = plan.readPages({
      checkpoint: start.checkpoint ?? undefined,
      customer: start.customer,
      onAccount: (found) => {
        if (begun.point.bytes > 0) checkAccount(found, begun.account, plan.files.target);
        account = found;
      },
      onPassedOver: (customer) => passedOver.push(customer),
    });
    for await (const { data, progress, checkpoint, customer, part: title } of pages) {
      part.append(format.formatRows(data));
      rows += data.length;
      noteUnknown(data[0], plan.query, leftOut);
      const { bytes } = part;
      save(tracker.note({ window: progress.window, checkpoint, customer, bytes, rows }));
      plan.onRows(rows, progress.fraction, title);
    }
  }
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
