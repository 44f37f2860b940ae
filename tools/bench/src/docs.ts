import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePlainSpec } from './plain-spec.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { makeScratchFolder, sourceCondition, workspaceRoot } from './workspace.ts';

/** A page a method and a page a schema, and the few that list them. */
const methods = 148;
const fields = 30;

/** Building the docs site of a document with some 300 pages, from its generated Markdown. */
export function rows(): readonly Row[] {
  const folder = makeScratchFolder('docs');
  writePlainSpec(join(folder, 'spec'), methods, fields);
  const generated = join(folder, 'generated');
  const output = join(folder, 'site');
  generateDocs(folder, generated);
  const main = join(workspaceRoot, 'packages/docs/src/main.ts');
  const { cpu, wall } = runCommand(
    'env',
    [
      `DOCS_GENERATED=${generated}`,
      'DOCS_GUIDES=none',
      process.execPath,
      sourceCondition,
      main,
      'build',
      output,
    ],
    workspaceRoot,
  );
  const pages = globSync('**/index.html', { cwd: output }).length;
  return [
    { name: `build of ${pages} pages`, value: wall / 1000, unit: 's', limit: 15 },
    { name: `build of ${pages} pages, processor`, value: cpu, unit: 'CPU s' },
  ];
}

/** By the command, as a user would. */
function generateDocs(folder: string, generated: string): void {
  const main = join(workspaceRoot, 'tools/openrpc-kit/src/main.ts');
  const spec = {
    spec: 'spec/openrpc.json',
    scope: '@bench',
    importExtension: '.ts',
    output: { docs: 'generated' },
  };
  writeFileSync(
    join(folder, 'openrpc-kit.config.mjs'),
    `export default ${JSON.stringify({ specs: [spec] })};\n`,
  );
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  runCommand(process.execPath, [sourceCondition, main, 'generate'], folder);
  if (!existsSync(generated)) throw new Error(`nothing was generated in ${generated}`);
}
