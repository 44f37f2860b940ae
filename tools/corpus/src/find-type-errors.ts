import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const workspace = join(import.meta.dirname, '../../..');

/** Packages of one document: `<folder>/client` and so on. */
export interface PackageFolder {
  readonly folder: string;
  /** Each has a scope of its own: one program compiles them all. */
  readonly scope: string;
}

/**
 * What the compiler says about the sources of all packages, under the settings that each kind of
 * package brings along, by folder.
 */
export function findTypeErrors(
  packages: readonly PackageFolder[],
): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>(packages.map(({ folder }) => [folder, []]));
  if (packages.length === 0) return errors;
  for (const kind of ['client', 'mock-server', 'validators']) {
    for (const { file, text } of compile(kind, packages)) {
      const owner = packages.find(({ folder }) => file.startsWith(`${folder}/`));
      // What belongs to no package is wrong with all of them: a setting, say.
      for (const each of owner ? [owner] : packages) errors.get(each.folder)?.push(text);
    }
  }
  return errors;
}

interface TypeError {
  readonly file: string;
  readonly text: string;
}

function compile(kind: string, packages: readonly PackageFolder[]): readonly TypeError[] {
  const files = packages.flatMap(({ folder }) =>
    globSync(`${kind}/src/**/*.ts`, { cwd: folder }).map((file) => join(folder, file)),
  );
  const program = ts.createProgram(files, readSettings(kind, packages));
  const own = new Set(files);
  const sources = program.getSourceFiles().filter(({ fileName }) => own.has(fileName));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
      ...(source.isDeclarationFile ? [] : program.getDeclarationDiagnostics(source)),
    ]),
  ];
  return found.map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    return { file: file?.fileName ?? '', text: `${file?.fileName ?? kind}:${line} ${message}` };
  });
}

/** The package's own settings, with the runtimes taken from the sources of this workspace. */
function readSettings(kind: string, packages: readonly PackageFolder[]): ts.CompilerOptions {
  const file = join(packages[0]!.folder, kind, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { rootDir: _, outDir: __, ...own } = config.compilerOptions as Record<string, unknown>;
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
  const { options } = ts.convertCompilerOptionsFromJson(own, workspace);
  return {
    ...options,
    noEmit: true,
    // The runtimes' sources import each other as they are named on the disk.
    allowImportingTsExtensions: true,
    customConditions: ['@openrpc-kit/source'],
    typeRoots: [join(workspace, 'node_modules/@types')],
    paths,
  };
}
