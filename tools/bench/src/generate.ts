import { takeMedian } from './median.ts';
import { Project } from './project.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';

const runs = 3;

/** `openrpc-kit generate` on 300 methods with 30 fields each. */
export async function rows(): Promise<readonly Row[]> {
  const plain = new Project('generate', 'plain');
  const cold = (only?: string): number =>
    takeMedian(Array.from({ length: runs }, () => plain.generateAnew(only).cpu));
  const client = cold('client');
  const withoutValidators = cold('client,mock-server,docs');
  const everything = cold();
  const again = takeMedian(Array.from({ length: 5 }, () => plain.generate().wall));
  const node = takeMedian(
    Array.from({ length: 5 }, () => runCommand(process.execPath, ['-e', '0'], plain.folder).wall),
  );
  const reports = new Project('generate-reports', 'reports');
  return [
    { name: 'client, cold', value: client, unit: 'CPU s', note: peers },
    { name: 'all but validators, cold', value: withoutValidators, unit: 'CPU s', limit: 1.2 },
    { name: 'all, cold', value: everything, unit: 'CPU s', limit: 2 },
    {
      name: 'nothing changed',
      value: again,
      unit: 'ms',
      limit: 300,
      peer: `empty Node process ${Math.round(node)} ms`,
    },
    {
      name: 'client of reports, cold',
      value: reports.generateAnew('client').cpu,
      unit: 'CPU s',
      note: 'every method with filter, sort, fields and paging',
    },
  ];
}

/** Measured once on an equal document, on another day: not in this run. */
const peers = 'hey-api 4.9, orval 4.8, redocly 1.5 (recorded)';
