import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const workspace = join(import.meta.dirname, '../../..');

interface PackageJson {
  readonly name: string;
  readonly files: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Puts packages of the workspace into a folder as an installation would: what `files` names and
 * nothing else, built from the sources, with the dependencies that they declare and no others.
 */
export function installPackages(folder: string, names: readonly string[]): void {
  const own = names.map((name) => readPackage(join(workspace, 'packages', name)));
  const ownNames = new Set(own.map(({ json }) => json.name));
  for (const { root, json } of own) {
    const place = join(folder, 'node_modules', json.name);
    cpTo(join(root, 'package.json'), join(place, 'package.json'));
    for (const entry of json.files) {
      if (entry === 'dist') buildTo(join(root, 'src'), join(place, 'dist'));
      else if (entry === 'dist/index.js') bundleTo(root, join(place, entry));
      else cpTo(join(root, entry), join(place, entry));
    }
    for (const dependency of Object.keys(json.dependencies ?? {})) {
      if (!ownNames.has(dependency)) link(join(place, 'node_modules', dependency), dependency);
    }
  }
}

function readPackage(root: string): { readonly root: string; readonly json: PackageJson } {
  return {
    root,
    json: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson,
  };
}

function cpTo(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target, { recursive: true });
}

function link(place: string, dependency: string): void {
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(workspace, 'node_modules', dependency), place);
}

/** The one file of a package that is bundled. Its own `dist` may be missing, old, or just being written. */
function bundleTo(root: string, file: string): void {
  execFileSync(process.execPath, [join(root, 'bundle.ts'), file]);
}

/** What the compiler would write, file by file and without looking at types. */
function buildTo(source: string, target: string): void {
  for (const path of globSync('**/*.{ts,js}', { cwd: source })) {
    if (/\.(test|test-d|fixture)\.ts$|\.d\.ts$/.test(path)) continue;
    const text = readFileSync(join(source, path), 'utf8');
    const file = join(target, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path.endsWith('.js') ? text : transpile(text));
  }
}

/** Without types, and with the endings that imports have after a build. */
function transpile(text: string): string {
  const relative = /\b(from|import)(\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\3/g;
  return stripTypeScriptTypes(text).replace(relative, '$1$2$3$4.js$3');
}
