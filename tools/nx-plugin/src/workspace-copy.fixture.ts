import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const original = fileURLToPath(new URL('../../..', import.meta.url));
const left = new Set(['node_modules', 'dist', '.git', '.nx', '.astro', 'reports', 'coverage']);

/** How each task of a run ended: `cache` when its output came from there. */
export type TaskEnds = Readonly<Record<string, 'ran' | 'cache' | 'failed'>>;

/** A copy of this workspace, with installed packages linked and caches of its own. */
export class WorkspaceCopy {
  readonly root: string = realpathSync(mkdtempSync(join(tmpdir(), 'nx-plugin-')));

  constructor() {
    cpSync(original, this.root, {
      recursive: true,
      filter: (source) => !left.has(basename(source)) && !source.endsWith('.tsbuildinfo'),
    });
    this.#linkPackages();
  }

  /** Runs targets of projects and tells how each task ended. */
  run(targets: string, projects: string): TaskEnds {
    const main = join(this.root, 'node_modules/nx/dist/bin/nx.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [main, 'run-many', '-t', targets, '-p', projects, '--outputStyle=static'],
      {
        cwd: this.root,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(this.root, 'node_modules/.bin')}:${process.env['PATH']}`,
          NX_CACHE_DIRECTORY: join(this.root, '.nx/cache'),
          NX_WORKSPACE_DATA_DIRECTORY: join(this.root, '.nx/data'),
          NX_DAEMON: 'false',
          NX_NO_CLOUD: 'true',
        },
      },
    );
    const ends = this.#readTaskEnds();
    if (status !== 0) throw new Error(`nx ended with ${status}:\n${stdout}${stderr}`);
    return ends;
  }

  path(path: string): string {
    return join(this.root, path);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  /** Declarations that a package was built to, sorted. */
  listBuild(project: string): readonly string[] {
    return globSync(`${project}/dist/**/*.d.ts`, { cwd: this.root }).toSorted();
  }

  #readTaskEnds(): TaskEnds {
    const file = this.path('.nx/cache/run.json');
    if (!existsSync(file)) return {};
    const { tasks } = JSON.parse(readFileSync(file, 'utf8')) as {
      tasks: { taskId: string; cacheStatus: string; status: number }[];
    };
    return Object.fromEntries(
      tasks.map(({ taskId, cacheStatus, status }) => {
        if (status !== 0) return [taskId, 'failed'];
        return [taskId, cacheStatus === 'cache-miss' ? 'ran' : 'cache'];
      }),
    );
  }

  /** Links to workspace packages must lead into the copy, all others to what is installed. */
  #linkPackages(): void {
    const modules = join(original, 'node_modules');
    const link = (name: string): void => {
      const source = join(modules, name);
      const target = realpathSync(source);
      const inside = relative(original, target);
      const isOwn = !inside.startsWith('node_modules') && !inside.startsWith('..');
      mkdirSync(dirname(this.path(join('node_modules', name))), { recursive: true });
      symlinkSync(isOwn ? this.path(inside) : source, this.path(join('node_modules', name)));
    };
    for (const name of readdirSync(modules)) {
      if (name === '.cache') continue;
      if (name.startsWith('@'))
        for (const part of readdirSync(join(modules, name))) link(`${name}/${part}`);
      else link(name);
    }
    for (const nested of globSync('*/*/node_modules', { cwd: original })) {
      if (!nested.startsWith('node_modules'))
        symlinkSync(join(original, nested), this.path(nested));
    }
  }
}
