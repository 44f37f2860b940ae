import { takeMedian } from './median.ts';
import { openPeers, peersHint } from './peers.ts';
import { Project } from './project.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { makeMemoryFolder } from './workspace.ts';

const runs = 3;

function measure(run: () => number): number {
  return takeMedian(Array.from({ length: runs }, run));
}

/** `openrpc-kit generate` on 300 methods with 30 fields each, beside other generators of clients. */
export async function rows(): Promise<readonly Row[]> {
  const plain = new Project('generate', 'plain', makeMemoryFolder);
  const cold = (only?: string): number => measure(() => plain.generateAnew(only).cpu);
  const client = cold('client');
  const withoutValidators = cold('client,mock-server,docs');
  const everything = cold();
  const others = openPeers(300, 30, makeMemoryFolder).filter(({ label }) => label !== undefined);
  const costs = others.map((other) => {
    return `${other.label} ${measure(() => other.generate().cpu).toFixed(1)}`;
  });
  const peer = costs.length === 0 ? peersHint : `client alone: ${costs.join(', ')}`;
  const again = takeMedian(Array.from({ length: 5 }, () => plain.generate().wall));
  const node = takeMedian(
    Array.from({ length: 5 }, () => runCommand(process.execPath, ['-e', '0'], plain.folder).wall),
  );
  const reports = new Project('generate-reports', 'reports', makeMemoryFolder);
  return [
    { name: 'client, cold', value: client, unit: 'CPU s', peer },
    { name: 'all but validators, cold', value: withoutValidators, unit: 'CPU s', limit: 1.2, peer },
    { name: 'all, cold', value: everything, unit: 'CPU s', limit: 2, peer },
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
