import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { takeMedian } from './median.ts';
import { Project } from './project.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { workspaceRoot } from './workspace.ts';

const runs = 3;

/**
 * The compiler, strict, on the client of 300 methods and on a program that calls one of them. The
 * runtime is what its users install: built, with declarations.
 */
export async function rows(): Promise<readonly Row[]> {
  const tsc = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
  const runtime = join(workspaceRoot, 'packages/client-runtime');
  runCommand(process.execPath, [tsc, '-b', 'tsconfig.build.json'], runtime);
  const project = new Project('tsc', 'reports');
  const { folder } = project;
  project.generate('client');
  writeFileSync(
    join(folder, 'program.ts'),
    `import { connect } from './out/client/index.ts';

const api = connect({ accessToken: 'key' });
const page = await api.get.bench7({
  date_from: '2026-10-01 00:00:00',
  date_till: '2026-10-31 23:59:59',
  fields: ['id', 'start_time'],
  filter: { field: 'id', operator: '>=', value: 30 },
  sort: [{ field: 'start_time', order: 'desc' }],
});
console.log(page.data[0]?.start_time);
`,
  );
  const config = {
    extends: relative(folder, join(workspaceRoot, 'tsconfig.base.json')),
    compilerOptions: {
      noEmit: true,
      isolatedDeclarations: false,
      declaration: false,
      customConditions: [],
      // As in the package that is generated: a client needs no types of Node.
      types: [],
    },
    include: ['program.ts', 'out/client'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const check = (...args: string[]): number =>
    takeMedian(
      Array.from({ length: runs }, () => runCommand(process.execPath, [tsc, ...args], folder).cpu),
    );
  writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
  const empty = check('--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', 'empty.ts');
  return [
    {
      name: 'client of 300 methods, strict',
      value: check('-p', 'tsconfig.json'),
      unit: 'CPU s',
      limit: 2,
      peer: `empty file: ${empty.toFixed(2)} CPU s`,
      note: 'every method with narrowing; hey-api 4.9, orval 7.9 (recorded)',
    },
  ];
}
