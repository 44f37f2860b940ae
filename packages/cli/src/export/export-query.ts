import { createHash } from 'node:crypto';
import { customerColumn } from './customer.ts';

export const exportFormats = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What decides every byte of an export. Two runs with the same query can go on from each other. */
export interface ExportQuery {
  readonly method: string;
  readonly format: ExportFormat;
  readonly spreadsheet: boolean;
  /** Without secrets. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly userId: number | undefined;
  /** Present when the rows of all customers of a partner are read. */
  readonly everyCustomer?: true;
  readonly columns: readonly string[];
  /** Brand or address. Only its digest is stored: an address may hold what is nobody's business. */
  readonly target: string;
}

/** A query as it stands in the state file. */
export interface StoredQuery extends Omit<ExportQuery, 'target' | 'userId'> {
  readonly userId: number | null;
  readonly targetDigest: string;
}

export function storeQuery({ target, userId, ...query }: ExportQuery): StoredQuery {
  const targetDigest = createHash('sha256').update(target).digest('hex').slice(0, 16);
  return { ...query, userId: userId ?? null, targetDigest };
}

/** Names of what differs, in the words of the command line; empty for the same query. */
export function compareQueries(one: StoredQuery, other: StoredQuery): readonly string[] {
  const names: readonly (readonly [string, (query: StoredQuery) => unknown])[] = [
    ['the method', ({ method }) => method],
    ['the format', ({ format }) => format],
    ['--spreadsheet', ({ spreadsheet }) => spreadsheet],
    ['--from', ({ params }) => params['date_from']],
    ['--till', ({ params }) => params['date_till']],
    ['--filter', ({ params }) => params['filter']],
    ['--sort', ({ params }) => params['sort']],
    ['--fields', ({ params, columns }) => [params['fields'], withoutCustomer(columns)]],
    ['--user-id', ({ userId }) => userId],
    ['--every-customer', ({ everyCustomer }) => everyCustomer],
    ['--url or --brand', ({ targetDigest }) => targetDigest],
  ];
  const different = names.flatMap(([name, read]) =>
    JSON.stringify(read(one)) === JSON.stringify(read(other)) ? [] : [name],
  );
  const isSame = JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
  return different.length === 0 && !isSame ? ['a param'] : different;
}

/** The column of the customer comes with a flag of its own. */
function withoutCustomer(columns: readonly string[]): readonly string[] {
  return columns.filter((name) => name !== customerColumn.name);
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
