import { parseArgs } from 'node:util';
import { areas } from './areas.ts';
import { printRows } from './print-rows.ts';
import { isKept, type Row } from './row.ts';

const usage = `npm run bench [-- area…] [--check]

Measures what this project claims and prints it beside its limit and its peers.
Only ratios within one run count: the machine may be busy.

  --check  exit 1 when a limit is missed

${Object.entries(areas)
  .map(([name, { title }]) => `  ${name.padEnd(11)} ${title}`)
  .join('\n')}
`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
  });
  const unknown = positionals.filter((name) => !Object.hasOwn(areas, name));
  if (values.help || unknown.length > 0) {
    if (unknown.length > 0) process.stderr.write(`no area ${unknown.join(', ')}\n\n`);
    process.stdout.write(usage);
    process.exitCode = unknown.length > 0 ? 2 : 0;
    return;
  }
  const measured: Row[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(areas)) {
    process.stderr.write(`${name} …\n`);
    const rows = await areas[name]!.measure();
    measured.push(...rows.map((row) => ({ ...row, name: `${name}: ${row.name}` })));
  }
  process.stdout.write(`${printRows(measured)}\n`);
  const missed = measured.filter((row) => !isKept(row));
  if (values.check && missed.length > 0) process.exitCode = 1;
}

await run();
