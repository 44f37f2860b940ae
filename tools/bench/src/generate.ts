import { takeMedian } from './median.ts';
import { openPeers, peersHint } from './peers.ts';
import { measureProcessorTime, type ProcessorTime } from './processor-time.ts';
import { Project } from './project.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { makeMemoryFolder } from './workspace.ts';

/** `openrpc-kit generate` on 300 methods with 30 fields each, beside other generators of clients. */
export async function rows(): Promise<readonly Row[]> {
  const plain = new Project('generate', 'plain', makeMemoryFolder);
  const cold = (only?: string): ProcessorTime =>
    measureProcessorTime(() => plain.generateAnew(only));
  const client = cold('client');
  const withoutValidators = cold('client,mock-server,docs');
  const everything = cold();
  const others = openPeers(300, 30, makeMemoryFolder).filter(({ label }) => label !== undefined);
  const costs = others.map((other) => {
    return `${other.label} ${measureProcessorTime(() => other.generate()).least.toFixed(1)}`;
  });
  const peer = costs.length === 0 ? peersHint : `client alone: ${costs.join(', ')}`;
  const again = takeMedian(Array.from({ length: 5 }, () => plain.generate().wall));
  const node = takeMedian(
    Array.from({ length: 5 }, () => runCommand(process.execPath, ['-e', '0'], plain.folder).wall),
  );
  const reports = new Project('generate-reports', 'reports', makeMemoryFolder);
  return [
    { ...createRow('client, cold', client), peer },
    { ...createRow('all but validators, cold', withoutValidators), limit: 1.2, peer },
    { ...createRow('all, cold', everything), limit: 2, peer },
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

function createRow(name: string, { least, text }: ProcessorTime): Row {
  return { name, value: least, unit: 'CPU s', note: text };
}
