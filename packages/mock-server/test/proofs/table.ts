import type { Conventions } from '@openrpc-kit/model';
import type { Proof } from './proof.ts';

/** Ids of every convention and of every open point. */
export function listPoints({ pages, openPoints }: Conventions): readonly string[] {
  const conventions = pages.map(({ id }) => id).filter((id) => id !== 'open-points');
  return [...conventions, ...openPoints.map(({ id }) => id)];
}

/** The page that says which test proves what. */
export function formatTable(conventions: Conventions, proofs: readonly Proof[]): string {
  const { pages, openPoints } = conventions;
  const shown = pages.filter(({ id }) => id !== 'open-points');
  return `# What the mock server is proven to do

Each convention of the API, and each point that its documentation leaves open, with the tests that prove it. The texts are
those of the [spec](../../specs/callgear-data-api/conventions), which the docs show as well. Every line of the last column
is the name of a test in \`test/proofs\`; \`npx vitest run packages/mock-server/test -t no-limits\` runs those of one point.

## Conventions

${formatRows(
  ['convention', 'in short', 'proven by'],
  shown.map(({ id, title, summary }) => [title, summary, formatProofs(id, proofs)]),
)}
## Open points

${formatRows(
  ['question', 'choice', 'proven by'],
  openPoints.map(({ id, question, choice }) => [question, choice, formatProofs(id, proofs)]),
)}`;
}

/** As it stands in the name of the test. */
export function nameProof({ of, says }: Proof): string {
  return `${of}: ${says}`;
}

function formatProofs(id: string, proofs: readonly Proof[]): string {
  return proofs
    .filter((proof) => proof.of === id)
    .map(nameProof)
    .join('<br>');
}

/** Columns as wide as their widest cell, which is how the formatter of the repository leaves them. */
function formatRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(escapeCell));
  const widths = head.map((title, at) =>
    Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const lines = [
    head.map((title, at) => title.padEnd(widths[at] ?? 0)),
    widths.map((width) => '-'.repeat(width)),
    ...cells.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0))),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
