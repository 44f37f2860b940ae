import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '../../..');

/** Packages of one document: `<folder>/client` and so on. */
export interface PackageFolder {
  readonly folder: string;
  /** Each has a scope of its own: one program compiles them all. */
  readonly scope: string;
}

/** Kinds of package that are for the compiler. */
export const packageKinds = ['client', 'mock-server', 'validators'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** Absolute paths of what the compiler reads of the packages of a kind. */
export function listSources(
  kind: PackageKind,
  packages: readonly PackageFolder[],
): readonly string[] {
  return packages.flatMap(({ folder }) =>
    globSync(`${kind}/src/**/*.ts`, { cwd: folder }).map((file) => join(folder, file)),
  );
}

/**
 * Compiler options as a `tsconfig.json` has them: those that packages of a kind bring along, with the
 * runtimes taken from the sources of this workspace, and each other's validators from their folders.
 */
export function readSettings(
  kind: PackageKind,
  packages: readonly PackageFolder[],
): Readonly<Record<string, unknown>> {
  const file = join(packages[0]!.folder, kind, 'tsconfig.json');
  const { compilerOptions } = JSON.parse(readFileSync(file, 'utf8')) as {
    compilerOptions: Readonly<Record<string, unknown>>;
  };
  const { rootDir: _, outDir: __, ...own } = compilerOptions;
  const runtimes = ['client-runtime', 'mock-runtime', 'validators-runtime'];
  const paths = {
    '@openrpc-kit/mock-runtime/node': [join(workspace, 'packages/mock-runtime/src/node.ts')],
    ...Object.fromEntries(
      runtimes.map((name) => [
        `@openrpc-kit/${name}`,
        [join(workspace, 'packages', name, 'src/index.ts')],
      ]),
    ),
    ...Object.fromEntries(
      packages.map(({ folder, scope }) => [
        `${scope}/validators/by-method`,
        [join(folder, 'validators/src/by-method.d.ts')],
      ]),
    ),
  };
  return {
    ...own,
    noEmit: true,
    // The runtimes' sources import each other as they are named on the disk.
    allowImportingTsExtensions: true,
    customConditions: ['@openrpc-kit/source'],
    typeRoots: [join(workspace, 'node_modules/@types')],
    paths,
  };
}
