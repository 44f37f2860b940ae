export type Row = Readonly<Record<string, unknown>>;

export interface CsvOptions {
  /**
   * For spreadsheets: a mark of the encoding at the start, and an apostrophe in front of text that
   * would run as a formula. Names and numbers of callers come from outside.
   */
  readonly spreadsheet?: boolean;
}

/** The line with the names of the columns. */
export function formatCsvHeader(
  columns: readonly string[],
  { spreadsheet }: CsvOptions = {},
): string {
  return `${spreadsheet ? '\uFEFF' : ''}${columns.map(quote).join(',')}\r\n`;
}

/**
 * Rows as CSV (RFC 4180). Null is an empty cell, an empty text is `""`, lists and objects are JSON:
 * nothing is lost. Written by hand because libraries take three times as long, and an export spends
 * most of its time here.
 */
export function formatCsvRows(
  columns: readonly string[],
  rows: readonly Row[],
  { spreadsheet = false }: CsvOptions = {},
): string {
  const write = spreadsheet ? formatHarmless : formatValue;
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const column of columns) {
      text += separator + write(row[column]);
      separator = ',';
    }
    text += '\r\n';
  }
  return text;
}

function formatValue(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return isEmptyList(value) ? '[]' : quote(JSON.stringify(value));
  return String(value);
}

function formatHarmless(value: unknown): string {
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(value);
  return formatValue(isFormula ? `'${value}` : value);
}

function isEmptyList(value: object): boolean {
  return Array.isArray(value) && value.length === 0;
}

const special = /[",\r\n]/;

function quote(text: string): string {
  if (text !== '' && !special.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
