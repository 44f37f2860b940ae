import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isGood, listFaults, makeRows } from './corpus-row.ts';
import { listDocuments, listShipped } from './documents.ts';
import { printRows } from './print-rows.ts';

const usage = `npm run corpus [-- folder…] [--sites] [--keep]

Generates all packages from the OpenRPC documents that npm packages ship and from those in the
folders, compiles them, calls each method of the mock with the client, and prints a table. Exit
code 1 when a valid document fails.

  --sites  build the site of each docs package as well: a link that leads nowhere fails it
  --keep   leave the packages on the disk and say where
`;

/** Errors of a document after its first few are mostly the same again. */
const shownErrors = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sites: { type: 'boolean' },
    keep: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) process.stdout.write(usage);
else await run(positionals);

function tell(name: string): void {
  process.stderr.write(`${name} …\n`);
}

async function run(folders: readonly string[]): Promise<void> {
  const given = folders.flatMap((folder) => listDocuments(resolve(folder)));
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-corpus-')));
  try {
    const documents = [...listShipped(), ...given];
    const rows = await makeRows(documents, place, tell, values.sites);
    process.stdout.write(`${printRows(rows)}\n`);
    const bad = rows.filter((row) => !isGood(row));
    for (const row of bad) {
      const lines = [...row.reasons, ...listFaults(row).slice(0, shownErrors)];
      process.stdout.write(`${row.document.name}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    }
    if (bad.length > 0) process.exitCode = 1;
  } finally {
    if (values.keep) process.stderr.write(`packages: ${place}\n`);
    else rmSync(place, { recursive: true });
  }
}
