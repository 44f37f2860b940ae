import Table from 'cli-table3';
import type { CorpusRow } from './corpus-row.ts';

/** What is wrong with a document may fill pages: the first of it tells most. */
const shownReason = 60;

/**
 * A table: one line a document. `calls` counts methods that the client called, `replies` those of the
 * mock that satisfy their schema, each of how many there are; `links` are dead ones of the docs, `site`
 * the pages of their built site, where it was asked for.
 * Sizes are in kB, the client's also as a multiple of the document.
 */
export function printRows(rows: readonly CorpusRow[]): string {
  const table = new Table({
    head: [
      'document',
      'methods',
      'generates',
      'compiles',
      'calls',
      'replies',
      'links',
      'site',
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
      ...Array.from({ length: 11 }, () => 'right' as const),
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
      ...(generated ? countCalls(row) : ['', '', '', '']),
      Math.round(time),
      toKilo(sizeIn),
      ...(generated
        ? [cells[0]!, (sizes.client / sizeIn).toFixed(1), ...cells.slice(1)]
        : ['', '', '', '', '']),
      [...row.reasons, ...row.calls.impossible].join(' ').slice(0, shownReason),
    ]);
  }
  return table.toString();
}

function countCalls({ methods, calls, deadLinks, site }: CorpusRow): readonly string[] {
  const { called, valid, invalid } = calls;
  return [
    `${called}/${methods}`,
    `${valid}/${valid + invalid.length}`,
    String(deadLinks.length),
    countPages(site),
  ];
}

function countPages(site: CorpusRow['site']): string {
  if (!site) return '';
  return site.problem === undefined ? String(site.pages) : 'failed';
}

function toKilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
