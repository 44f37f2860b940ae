import Table from 'cli-table3';
import type { CorpusRow } from './corpus-row.ts';

/** What is wrong with a document may fill pages: the first of it tells most. */
const shownReason = 60;

/** A table: one line a document; sizes in kB, the client's also as a multiple of the document. */
export function printRows(rows: readonly CorpusRow[]): string {
  const table = new Table({
    head: [
      'document',
      'methods',
      'generates',
      'compiles',
      'ms',
      'kB in',
      'client',
      'times',
      'validators',
      'mock',
      'docs',
      'why not',
    ],
    style: { head: [], border: [] },
    colAligns: [
      'left',
      'right',
      'left',
      'left',
      ...Array.from({ length: 7 }, () => 'right' as const),
      'left',
    ],
  });
  for (const row of rows) {
    const { document, lenient, outcome, methods, time, sizeIn, sizes } = row;
    const generated = outcome === 'generated';
    const compiled = row.typeErrors.length === 0 ? 'yes' : `${row.typeErrors.length} errors`;
    const cells = [sizes.client, sizes.validators, sizes['mock-server'], sizes.docs].map(toKilo);
    table.push([
      lenient ? `${document.name} (lenient)` : document.name,
      generated ? methods : '',
      generated ? 'yes' : outcome,
      generated ? compiled : '',
      Math.round(time),
      toKilo(sizeIn),
      ...(generated
        ? [cells[0]!, (sizes.client / sizeIn).toFixed(1), ...cells.slice(1)]
        : ['', '', '', '', '']),
      row.reasons.join(' ').slice(0, shownReason),
    ]);
  }
  return table.toString();
}

function toKilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
