import type { MethodFacts } from '../api-facts.ts';
import { formatCsvHeader, formatCsvRows, type Row } from './csv.ts';
import { formatTable } from './table.ts';

export type OutputFormat = 'table' | 'json' | 'csv';

export interface PrintOptions {
  readonly format: OutputFormat;
  readonly showToken: boolean;
  /** Fields that were asked for, in this order. */
  readonly fields: readonly string[] | undefined;
}

interface Reply {
  readonly data?: unknown;
  readonly metadata?: { readonly total_items?: number | null };
}

/** Prints the result of a call; on a terminal says below how much more there is. */
export function printResult(result: unknown, method: MethodFacts, options: PrintOptions): void {
  const shown = options.showToken ? result : hideToken(result);
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return;
  }
  const { data = shown, metadata } = (shown ?? {}) as Reply;
  // A result may be null, as may what an odd service puts among the rows: there is nothing to show.
  const rows = [data].flat().filter((row): row is Row => typeof row === 'object' && row !== null);
  const columns = options.fields ?? collectColumns(rows, method);
  if (options.format === 'csv') {
    process.stdout.write(formatCsvHeader(columns) + formatCsvRows(columns, rows));
    return;
  }
  if (rows.length > 0) {
    process.stdout.write(`${formatTable(columns, rows, process.stdout.columns ?? 120)}\n`);
  }
  const total = metadata?.total_items;
  if (!process.stderr.isTTY || typeof total !== 'number') return;
  const more = total > rows.length && method.list ? '; callgear-data export reads them all' : '';
  process.stderr.write(`${rows.length} of ${total} rows${more}\n`);
}

/** Fields of the rows, in the order of the document; what it does not know stands at the end. */
function collectColumns(rows: readonly Row[], { list }: MethodFacts): readonly string[] {
  const present = new Set(rows.flatMap((row) => Object.keys(row)));
  const known = (list?.fields ?? []).map(({ name }) => name);
  if (rows.length === 0)
    return (list?.fields ?? []).filter((each) => each.default).map(({ name }) => name);
  return [
    ...known.filter((name) => present.has(name)),
    ...[...present].filter((name) => !known.includes(name)),
  ];
}

/** The result without the token of a login: a terminal keeps what it showed. */
function hideToken(result: unknown): unknown {
  const { data } = (result ?? {}) as { data?: { access_token?: unknown } };
  if (typeof data?.access_token !== 'string') return result;
  return { ...(result as object), data: { ...data, access_token: '[hidden; see --show-token]' } };
}
