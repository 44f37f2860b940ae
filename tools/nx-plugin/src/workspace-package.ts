import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One package of the workspace, as far as its targets depend on it. */
export interface WorkspacePackage {
  readonly name: string;
  /** Relative to the workspace, with `/`: `packages/client`. */
  readonly root: string;
  /** Names of workspace packages that it needs to run. */
  readonly dependencies: readonly string[];
  /** The same, with those that only its tests need. */
  readonly allDependencies: readonly string[];
  /** Names of packages from the registry that it or its tests need. */
  readonly externals: readonly string[];
  /** Has a file of that name, or one that matches the glob. */
  readonly has: (pattern: string) => boolean;
}

interface PackageJson {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Reads packages from paths of `package.json` files, relative to the workspace. */
export function readPackages(files: readonly string[], workspaceRoot: string): WorkspacePackage[] {
  const read = files.map((file) => {
    const text = readFileSync(join(workspaceRoot, file), 'utf8');
    return { root: dirname(file), json: JSON.parse(text) as PackageJson };
  });
  const names = new Set(read.map(({ json }) => json.name));
  return read.map(({ root, json }): WorkspacePackage => {
    const needed = Object.keys(json.dependencies ?? {});
    const all = [...needed, ...Object.keys(json.devDependencies ?? {})];
    return {
      name: json.name,
      root,
      dependencies: needed.filter((name) => names.has(name)),
      allDependencies: all.filter((name) => names.has(name)),
      externals: all.filter((name) => !names.has(name)),
      has: (pattern) => hasFile(join(workspaceRoot, root), pattern),
    };
  });
}

function hasFile(folder: string, pattern: string): boolean {
  if (!pattern.includes('*')) return existsSync(join(folder, pattern));
  return globSync(pattern, { cwd: folder }).length > 0;
}

/** A package and everything that it leads to, each once. */
export function collectClosure(
  start: WorkspacePackage,
  packages: readonly WorkspacePackage[],
  follow: (from: WorkspacePackage) => readonly string[],
): readonly WorkspacePackage[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const found = new Set<WorkspacePackage>();
  const visit = (each: WorkspacePackage | undefined): void => {
    if (each === undefined || found.has(each)) return;
    found.add(each);
    for (const name of follow(each)) visit(byName.get(name));
  };
  visit(start);
  return [...found];
}
