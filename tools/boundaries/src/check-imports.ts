import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, normalize } from 'node:path';
import { readImports, toPackageName, type Import } from './imports.ts';
import { rules, type Rule } from './rules.ts';

interface PackageJson {
  readonly name: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Package {
  /** Relative to the workspace: `packages/client`. */
  readonly root: string;
  readonly json: PackageJson;
}

export function readPackages(root: string): readonly Package[] {
  return globSync('{specs,generators,packages,tools}/*/package.json', { cwd: root })
    .toSorted()
    .map((file) => {
      const json = JSON.parse(readFileSync(join(root, file), 'utf8')) as PackageJson;
      return { root: file.slice(0, -'/package.json'.length), json };
    });
}

/** Lines `file:line  what is wrong`, for every import that no rule allows. */
export function checkImports(root: string): readonly string[] {
  const packages = readPackages(root);
  return packages.flatMap((each) => {
    const sources = globSync(`${each.root}/src/**/*.ts`, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/\.(test|test-d|fixture)\.ts$|\/(cases|testing)\//.test(file))
      .toSorted();
    return sources.flatMap((file) => {
      const rule = rules.find(({ folder }) => folder.test(file));
      if (rule === undefined) return [];
      return readImports(root, file).flatMap((imported) => {
        const problem = findProblem(imported, { file, each, packages, rule });
        return problem === undefined ? [] : [`${file}:${imported.line}  ${problem}`];
      });
    });
  });
}

interface Place {
  readonly file: string;
  readonly each: Package;
  readonly packages: readonly Package[];
  readonly rule: Rule;
}

function findProblem(
  { specifier }: Import,
  { file, each, packages, rule }: Place,
): string | undefined {
  if (specifier.startsWith('.')) {
    const target = normalize(join(file, '..', specifier)).replaceAll('\\', '/');
    if (!target.startsWith(`${each.root}/`))
      return `${specifier} leaves the package; import it by name`;
    if (isInGenerated(file) && !isInGenerated(target)) {
      return `${specifier}: generated code imports generated code and its runtime only`;
    }
    return undefined;
  }
  // Modules that a bundler makes up while it builds.
  if (/^(virtual|astro):/.test(specifier)) return undefined;
  if (isBuiltin(specifier)) return rule.node ? undefined : `${specifier}: ${rule.reason}`;
  const name = toPackageName(specifier);
  if (name === each.json.name) return undefined;
  const isOwn = packages.some(({ json }) => json.name === name);
  const allowed = isOwn
    ? rule.workspace.includes(name)
    : rule.externals === 'declared' || rule.externals.includes(name);
  if (!allowed) return `${specifier}: ${rule.reason}`;
  const declared = Object.keys({ ...each.json.dependencies, ...each.json.peerDependencies });
  if (!declared.includes(name) && !declared.includes(`@types/${name}`)) {
    return `${specifier} is not among the dependencies of ${each.json.name}`;
  }
  return undefined;
}

function isInGenerated(path: string): boolean {
  return path.includes('/src/generated/');
}
