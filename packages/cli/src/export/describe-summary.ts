import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { formatCount, formatDuration } from './progress.ts';
import type { ExportSummary } from './export-plan.ts';

/** A line for a terminal: rows, size and time. `time` is in milliseconds. */
export function describeSummary(
  file: string,
  { rows, bytes, resumedAt }: ExportSummary,
  time: number,
): string {
  const resumed = resumedAt > 0 ? `, of which ${formatCount(resumedAt)} from an earlier run` : '';
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  return `${file}: ${formatCount(rows)} rows${resumed}, ${size}, ${formatDuration(Math.round(time / 1000))}\n`;
}

/** What a newer version of the service sent, and this one of the command has no column for. */
export function describeLeftOut({ leftOut }: ExportSummary): string {
  if (leftOut.length === 0) return '';
  return `Not in the file: ${leftOut.join(', ')}. This version of the command does not know them; .ndjson has everything.\n`;
}

/** @throws Failure naming the customers that are not in the file: nobody shall take it for all of them */
export function refuseGaps(file: string, { passedOver }: ExportSummary): void {
  if (passedOver.length === 0) return;
  const lines = passedOver.map(({ customerId, reason }) => `customer ${customerId}: ${reason}`);
  throw new Failure(
    exitCodes.refused,
    `${file} is there, without the customers that the service does not let read`,
    lines.join('\n'),
  );
}
