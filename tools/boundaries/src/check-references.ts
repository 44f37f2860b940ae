import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readPackages } from './check-imports.ts';

interface BuildConfig {
  readonly references?: readonly { readonly path: string }[];
}

/**
 * Lines for every package whose build refers to other packages than it depends on: Nx orders
 * builds by the dependencies, the compiler by the references.
 */
export function checkReferences(root: string): readonly string[] {
  const packages = readPackages(root).filter((each) => existsSync(join(root, toConfig(each.root))));
  return packages.flatMap((each) => {
    const config = toConfig(each.root);
    const { references = [] } = JSON.parse(readFileSync(join(root, config), 'utf8')) as BuildConfig;
    const found = references.map(({ path }) => posix.join(each.root, path));
    const wanted = packages
      .filter(({ json }) => Object.hasOwn(each.json.dependencies ?? {}, json.name))
      .map((other) => toConfig(other.root));
    return [
      ...wanted
        .filter((path) => !found.includes(path))
        .map((path) => `${config}  lacks a reference to ${path}`),
      ...found
        .filter((path) => !wanted.includes(path))
        .map((path) => `${config}  refers to ${path}, which is no dependency`),
    ];
  });
}

function toConfig(folder: string): string {
  return `${folder}/tsconfig.build.json`;
}
