import { createWriteStream, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

export type Cell = string | number | boolean | null | readonly string[];

/**
 * Writes rows as CSV (RFC 4180, UTF-8). The file appears whole or not at all.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front: names and numbers of
 * callers come from outside, and this file is made to be opened by hand.
 */
export async function writeCsv<Column extends string>(
  file: string,
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, Cell>>>,
): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const lines = stringify({
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: String,
      object: (value) => (Array.isArray(value) ? value.join(' ') : ''),
    },
  });
  const abandon = (): void => rmSync(temporary, { force: true });
  process.once('exit', abandon);
  for (const signal of endings) process.once(signal, stop);
  try {
    await pipeline(Readable.from(rows), lines, createWriteStream(temporary));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    process.off('exit', abandon);
    for (const signal of endings) process.off(signal, stop);
  }
}

/** Ends by way of `exit`, so that what listens to it is told. */
function stop(): never {
  process.exit(130);
}

/** A process that is ended while it writes takes its half-written file with it. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
