import Table from 'cli-table3';
import { toCell } from './cell.ts';
import type { Row } from './csv.ts';
import { toPlainText } from './plain-text.ts';

/** Longest text of a cell in a table; a list of rows below each other shows more. */
const widestCell = 40;
const noColors = { head: [], border: [] };

/** Rows as a table; where that is wider than the terminal, each row as a list of its fields. */
export function formatTable(
  columns: readonly string[],
  rows: readonly Row[],
  width: number,
): string {
  const table = new Table({ head: [...columns], style: noColors });
  for (const row of rows) table.push(columns.map((column) => shorten(row[column], widestCell)));
  const text = table.toString();
  const [firstLine = ''] = text.split('\n', 1);
  return firstLine.length <= width ? text : formatRecords(columns, rows, width);
}

function formatRecords(columns: readonly string[], rows: readonly Row[], width: number): string {
  const nameWidth = Math.max(...columns.map((column) => column.length));
  const valueWidth = Math.max(20, width - nameWidth - 3);
  return rows
    .map((row) =>
      columns
        .map((column) =>
          `${column.padEnd(nameWidth)}  ${shorten(row[column], valueWidth)}`.trimEnd(),
        )
        .join('\n'),
    )
    .join('\n\n');
}

function shorten(value: unknown, width: number): string {
  const text = toPlainText(toCell(value));
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
