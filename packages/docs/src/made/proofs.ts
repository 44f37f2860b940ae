import { readFileSync } from 'node:fs';

const table = new URL('../../../mock-server/PROOFS.md', import.meta.url);

/** What the mock is shown to do, test by test: the table that its tests keep up to date. */
export function writeProofs(): string {
  return (
    readFileSync(table, 'utf8')
      // The page has its title already.
      .replace(/^# .*\n+/, '')
      // What leads to a file there leads to a page here.
      .replaceAll(/\]\(\.\.?\/[^)]*\)/g, '](/conventions/open-points/)')
      // Columns are as wide as their widest cell there: blanks that nobody needs here.
      .replaceAll(/ {2,}/g, ' ')
  );
}
