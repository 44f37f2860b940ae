import type { RowField } from '@openrpc-kit/model';

/** A reply with so many rows of the default fields, as text: made of the facts of the fields alone. */
export function makePage(fields: readonly RowField[], rows: number): string {
  const shown = fields.filter((field) => field.default);
  const data = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(shown.map((field, column) => [field.name, makeValue(field, row, column)])),
  );
  const limits = {
    day_limit: 10_000,
    day_remaining: 9990,
    day_reset: 40_000,
    minute_limit: 60,
    minute_remaining: 50,
    minute_reset: 30,
  };
  return JSON.stringify({ data, metadata: { total_items: rows, limits } });
}

/** A third of what can be null is. */
function makeValue(field: RowField, row: number, column: number): unknown {
  if (field.nullable && (row + column) % 3 === 0) return null;
  switch (field.dataType) {
    case 'number':
      return 1000 * column + row;
    case 'boolean':
      return (row + column) % 2 === 0;
    case 'iso8601':
      return `2026-10-${pad(1 + (row % 28))} ${pad(row % 24)}:${pad(row % 60)}:00`;
    case 'array':
      return [row.toString(16).padStart(32, '0')];
    case 'enum':
      return field.enum?.[row % field.enum.length] ?? 'talked';
    default:
      return `7495${String(1_000_000 + row)}`;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
