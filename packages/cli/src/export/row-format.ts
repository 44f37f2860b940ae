import { formatCsvHeader, formatCsvRows, type Row } from '../output/csv.ts';
import type { ExportQuery } from './export-query.ts';

/** How rows become the bytes of the file that grows while they are read. */
export interface RowFormat {
  /** What the file begins with. */
  readonly header: string;
  readonly formatRows: (rows: readonly Row[]) => string;
}

/** CSV as it will be; NDJSON for the other formats: Parquet is made of it in the end, because its index stands at the end. */
export function chooseFormat({ format, columns, spreadsheet }: ExportQuery): RowFormat {
  if (format === 'csv') {
    const options = { spreadsheet };
    return {
      header: formatCsvHeader(columns, options),
      formatRows: (rows) => formatCsvRows(columns, rows, options),
    };
  }
  return {
    header: '',
    formatRows: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  };
}
