import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { newerCompiler } from '../../typescript-7/src/compiler.ts';
import { openPeers, peersHint } from './peers.ts';
import { measureProcessorTime, type ProcessorTime } from './processor-time.ts';
import { Project } from './project.ts';
import type { Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { makeScratchFolder, workspaceRoot } from './workspace.ts';

const tsc = join(workspaceRoot, 'node_modules/typescript/bin/tsc');

/**
 * The compiler, strict, on clients of 300 methods: of list methods that narrow their rows, with a
 * program that calls one of them, and of the plain document that other generators read too. The
 * runtime is what its users install: built, with declarations.
 */
export async function rows(): Promise<readonly Row[]> {
  runCommand(process.execPath, [tsc, '-b', 'tsconfig.build.json'], runtime);
  const peer = describeEmpty();
  const lists = writeLists();
  return [
    createRow('client of 300 list methods, strict', measure(lists), peer, [
      'filter, sort, fields and period in every method',
    ]),
    createRow(
      'client of 300 list methods, TypeScript 7',
      measure(lists, newerCompiler),
      describeEmpty(newerCompiler),
      ['what `npm install typescript` gives; all its threads'],
    ),
    createRow(
      'client of 300 plain methods, strict',
      measure(writePlain()),
      [peer, ...describePeers()].join(', '),
      ['same rows for all'],
    ),
  ];
}

function createRow(
  name: string,
  { least, text }: ProcessorTime,
  peer: string,
  notes: readonly string[],
): Row {
  return { name, value: least, unit: 'CPU s', limit: 2, peer, note: [...notes, text].join('; ') };
}

const runtime = join(workspaceRoot, 'packages/client-runtime');

function writeLists(): Compilation {
  const project = new Project('tsc', 'reports');
  project.generate('client');
  writeFileSync(join(project.folder, 'program.ts'), program);
  return prepare(project.folder, ['program.ts', 'out/client']);
}

const program = `import { connect } from './out/client/index.ts';

const api = connect({ accessToken: 'key' });
const page = await api.get.bench7({
  date_from: '2026-10-01 00:00:00',
  date_till: '2026-10-31 23:59:59',
  fields: ['id', 'start_time'],
  filter: { field: 'id', operator: '>=', value: 30 },
  sort: [{ field: 'start_time', order: 'desc' }],
});
console.log(page.data[0]?.start_time);
`;

function writePlain(): Compilation {
  const project = new Project('tsc-plain', 'plain');
  project.generate('client');
  return prepare(project.folder, ['out/client']);
}

/** What they generate imports as bundlers resolve, and breaks two of our flags. */
function describePeers(): string[] {
  const others = openPeers(300, 30).filter(({ label }) => label !== undefined);
  if (others.length === 0) return [peersHint];
  const lenient = {
    module: 'esnext',
    moduleResolution: 'bundler',
    erasableSyntaxOnly: false,
    exactOptionalPropertyTypes: false,
  };
  return others.map(({ label, output, generate }) => {
    generate();
    return `${label} ${measure(prepare(output, ['.'], lenient)).least.toFixed(1)}`;
  });
}

/** A run of the compiler: where, and with which arguments. */
interface Compilation {
  readonly folder: string;
  readonly args: readonly string[];
}

function prepare(folder: string, include: readonly string[], others: object = {}): Compilation {
  const config = {
    extends: relative(folder, join(workspaceRoot, 'tsconfig.base.json')),
    compilerOptions: {
      noEmit: true,
      isolatedDeclarations: false,
      declaration: false,
      customConditions: [],
      // As in the package that is generated: a client needs no types of Node.
      types: [],
      ...others,
    },
    include,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return { folder, args: ['-p', 'tsconfig.json'] };
}

function describeEmpty(compiler?: string): string {
  const folder = makeScratchFolder('tsc-empty');
  writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
  const args = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', 'empty.ts'];
  return `empty file: ${measure({ folder, args }, compiler).least.toFixed(2)} CPU s`;
}

/** Processor time of a compiler, by default that of the workspace. */
function measure({ folder, args }: Compilation, compiler: string = tsc): ProcessorTime {
  return measureProcessorTime(() => runCommand(process.execPath, [compiler, ...args], folder));
}
