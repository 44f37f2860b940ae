import { stringify } from 'csv-stringify/sync';

export type Row = Readonly<Record<string, unknown>>;

export interface CsvOptions {
  /**
   * For spreadsheets: a mark of the encoding at the start, and an apostrophe in front of text that
   * would run as a formula. Names and numbers of callers come from outside.
   */
  readonly spreadsheet?: boolean;
}

/** The line with the names of the columns. */
export function formatCsvHeader(columns: readonly string[], options: CsvOptions = {}): string {
  return `${options.spreadsheet ? '\uFEFF' : ''}${formatLines([columns], options)}`;
}

/**
 * Rows as CSV (RFC 4180). Null is an empty cell, an empty text is `""`, lists and objects are JSON:
 * nothing is lost.
 */
export function formatCsvRows(
  columns: readonly string[],
  rows: readonly Row[],
  options: CsvOptions = {},
): string {
  if (rows.length === 0) return '';
  return formatLines(
    rows.map((row) => columns.map((column) => row[column])),
    options,
  );
}

function formatLines(lines: readonly (readonly unknown[])[], { spreadsheet }: CsvOptions): string {
  return stringify(lines as unknown[][], {
    record_delimiter: 'windows',
    escape_formulas: spreadsheet ?? false,
    // A lone line feed too, which the library leaves open when lines end in CRLF.
    quoted_match: /^$|[\r\n]/,
    cast: {
      boolean: String,
      object: (value) => (value === null ? '' : JSON.stringify(value)),
    },
  });
}
