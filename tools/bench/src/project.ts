import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePlainSpec } from './plain-spec.ts';
import { writeReportSpec } from './report-spec.ts';
import { runCommand, type Cost } from './run-command.ts';
import { makeScratchFolder, workspaceRoot } from './workspace.ts';

const methods = 300;
const fields = 30;

const writers = { plain: writePlainSpec, reports: writeReportSpec };

/** A project with a document of 300 methods, on which `openrpc-kit generate` can be measured. */
export class Project {
  readonly folder: string;

  /**
   * @param kind `plain`: what any generator reads; `reports`: every method a list with filter,
   * sort, fields and paging, as in the flagship.
   * @param makeFolder where it lies; below the workspace when its packages are needed
   */
  constructor(name: string, kind: keyof typeof writers, makeFolder = makeScratchFolder) {
    this.folder = makeFolder(name);
    writers[kind](join(this.folder, 'spec'), methods, fields);
    const output = Object.fromEntries(
      ['client', 'validators', 'mock-server', 'docs'].map((each) => [each, `out/${each}`]),
    );
    const spec = { spec: 'spec/openrpc.json', scope: '@bench', importExtension: '.ts', output };
    writeFileSync(
      join(this.folder, 'openrpc-kit.config.mjs'),
      `export default ${JSON.stringify({ specs: [spec] })};\n`,
    );
    // Where the command keeps its record of the last run.
    mkdirSync(join(this.folder, 'node_modules'));
  }

  /** Runs `openrpc-kit generate`, built, as its users do, in a process of its own. */
  generate(only?: string): Cost {
    const args = [buildCommand(), 'generate', ...(only ? ['--only', only] : [])];
    return runCommand(process.execPath, args, this.folder);
  }

  /** As `generate`, with nothing there yet. */
  generateAnew(only?: string): Cost {
    rmSync(join(this.folder, 'out'), { recursive: true, force: true });
    return this.generate(only);
  }
}

let built: string | undefined;

/** Program of the command, built from the sources as they are: once a run. */
function buildCommand(): string {
  if (built !== undefined) return built;
  const folder = join(workspaceRoot, 'tools/openrpc-kit');
  const compiler = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
  runCommand(process.execPath, [compiler, '-b', 'tsconfig.build.json'], folder);
  runCommand(process.execPath, ['bundle.ts'], folder);
  built = join(folder, 'dist/main.js');
  // The first start fills the cache of compiled code, as the first one of a user does.
  runCommand(process.execPath, [built, '--version'], folder);
  return built;
}
