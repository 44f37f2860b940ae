import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeMedian } from './median.ts';
import type { Row } from './row.ts';
import { runCommand, type Cost } from './run-command.ts';
import { writeReportSpec } from './synthetic-spec.ts';
import { makeScratchFolder, sourceCondition, workspaceRoot } from './workspace.ts';

const methods = 300;
const fields = 30;
const runs = 3;

/** Makes a project with a document of 300 methods; returns its folder. */
export function makeProject(name: string): string {
  const folder = makeScratchFolder(name);
  writeReportSpec(join(folder, 'spec'), methods, fields);
  const output = Object.fromEntries(
    ['client', 'validators', 'mock-server', 'docs'].map((each) => [each, `out/${each}`]),
  );
  const config = {
    specs: [{ spec: 'spec/openrpc.json', scope: '@bench', importExtension: '.ts', output }],
  };
  writeFileSync(
    join(folder, 'openrpc-kit.config.mjs'),
    `export default ${JSON.stringify(config)};\n`,
  );
  // Where the command keeps its record of the last run.
  mkdirSync(join(folder, 'node_modules'));
  return folder;
}

/** Runs `openrpc-kit generate` in a process of its own. */
export function generate(folder: string, only?: string): Cost {
  const main = join(workspaceRoot, 'tools/openrpc-kit/src/main.ts');
  const args = [sourceCondition, main, 'generate', ...(only === undefined ? [] : ['--only', only])];
  return runCommand(process.execPath, args, folder);
}

export async function rows(): Promise<readonly Row[]> {
  const folder = makeProject('generate');
  const cold = (only?: string): number =>
    takeMedian(
      Array.from({ length: runs }, () => {
        rmSync(join(folder, 'out'), { recursive: true, force: true });
        return generate(folder, only).cpu;
      }),
    );
  const client = cold('client');
  const withoutValidators = cold('client,mock-server,docs');
  const everything = cold();
  const again = takeMedian(Array.from({ length: 5 }, () => generate(folder).wall));
  const empty = takeMedian(
    Array.from({ length: 5 }, () => runCommand(process.execPath, ['-e', '0'], folder).wall),
  );
  return [
    {
      name: 'client only, cold',
      value: client,
      unit: 'CPU s',
      note: 'hey-api took 4.9, orval 4.8 elsewhere',
    },
    { name: 'all but validators, cold', value: withoutValidators, unit: 'CPU s', limit: 1.2 },
    { name: 'everything, cold', value: everything, unit: 'CPU s', limit: 2 },
    {
      name: 'nothing changed',
      value: again,
      unit: 'ms',
      limit: 300,
      peer: `node -e 0: ${Math.round(empty)} ms`,
    },
  ];
}
