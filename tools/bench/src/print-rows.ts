import Table from 'cli-table3';
import { isKept, type Row } from './row.ts';

/** A table: one line a figure, with its limit and whether it is kept. */
export function printRows(rows: readonly Row[]): string {
  const table = new Table({
    head: ['what', 'value', 'limit', '', 'beside', 'note'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'left', 'left', 'left'],
  });
  for (const row of rows) {
    table.push([
      row.name,
      `${formatNumber(row.value)} ${row.unit}`,
      describeLimit(row),
      describeResult(row),
      row.peer ?? '',
      row.note ?? '',
    ]);
  }
  return table.toString();
}

function describeLimit({ limit, least }: Row): string {
  if (limit !== undefined) return `<= ${formatNumber(limit)}`;
  return least === undefined ? '' : `>= ${formatNumber(least)}`;
}

function describeResult(row: Row): string {
  if (row.limit === undefined && row.least === undefined) return '';
  return isKept(row) ? 'ok' : 'MISSED';
}

/** Three digits tell all that a measurement on a shared machine can. */
function formatNumber(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
