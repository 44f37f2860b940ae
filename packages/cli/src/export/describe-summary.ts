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
