export { exitCodes, type ExitCode } from './exit-codes.ts';
export { formatCsvHeader, formatCsvRows, type CsvOptions, type Row } from './output/csv.ts';
export { run } from './run.ts';
export type * from './api-facts.ts';
