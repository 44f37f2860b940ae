import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { digest } from './digest.ts';
import { unbundledPackages } from './unbundled-packages.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Built, the code of nearly all packages stands in one folder; else each has its own. */
const isBuilt = !import.meta.filename.endsWith('.ts');
const own = realpathSync(join(import.meta.dirname, '..'));

/**
 * Digest of everything that decides what is generated, the document and the config aside: Node,
 * the version of every installed package behind this command, and the code of those that are
 * linked from a workspace, where a version does not change with the code.
 */
export function digestToolchain(): string {
  const parts = [process.version];
  const seen = new Set<string>();
  const visit = (folder: string): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const { name, version, dependencies = {} } = readPackage(folder);
    parts.push(`${name}@${version}`);
    if (isLinked(folder)) {
      parts.push(digestCode(join(folder, isBuilt ? 'dist' : 'src')));
    }
    const others = isBuilt && folder === own ? unbundledPackages : Object.keys(dependencies);
    for (const dependency of others) {
      const found = findPackage(dependency, folder);
      if (found !== undefined) visit(found);
    }
  };
  visit(own);
  return digest(parts.join('\n'));
}

function isLinked(folder: string): boolean {
  return !folder.includes(`${sep}node_modules${sep}`);
}

function readPackage(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

/** Finds a dependency as Node does: in the nearest `node_modules` that has it. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
}

function digestCode(code: string): string {
  if (!existsSync(code)) return '';
  const files = readdirSync(code, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.parentPath, entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return digest(files.map((file) => `${file}\n${digest(readFileSync(file))}`).join('\n'));
}

function isTest(folder: string, name: string): boolean {
  return /\.(test|test-d|fixture)\.ts$/.test(name) || folder.split(sep).includes('cases');
}
