import { globSync } from 'node:fs';
import { join } from 'node:path';
import { writePlainSpec } from './plain-spec.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { makeScratchFolder, sourceCondition, workspaceRoot } from './workspace.ts';

/** A page a method and a page a schema, and the few that list them. */
const methods = 148;
const fields = 30;

/** Building the docs package of a document with some 300 pages, as `openrpc-kit generate` makes it. */
export function rows(): readonly Row[] {
  const folder = makeScratchFolder('docs');
  writePlainSpec(join(folder, 'spec'), methods, fields);
  const command = join(workspaceRoot, 'tools/openrpc-kit/src/main.ts');
  const make = ['generate', 'spec/openrpc.json', '--out', 'api', '--only', 'docs'];
  runCommand(process.execPath, [sourceCondition, command, ...make], folder);
  const site = join(folder, 'api/docs');
  // What `npm run build` of the package does, with the packages of the workspace.
  const astro = join(workspaceRoot, 'packages/docs/src/run-astro.ts');
  const { cpu, wall } = runCommand(process.execPath, [sourceCondition, astro, 'dist'], site);
  const pages = globSync('dist/**/index.html', { cwd: site }).length;
  return [
    { name: `build of ${pages} pages`, value: wall / 1000, unit: 's', limit: 15 },
    { name: `build of ${pages} pages, processor`, value: cpu, unit: 'CPU s' },
  ];
}
