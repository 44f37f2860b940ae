import ts from 'typescript';
import {
  listSources,
  packageKinds,
  readSettings,
  type PackageFolder,
  type PackageKind,
} from './package-sources.ts';

/**
 * What the compiler says about the sources of all packages, under the settings that each kind of
 * package brings along, by folder.
 */
export function findTypeErrors(
  packages: readonly PackageFolder[],
): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>(packages.map(({ folder }) => [folder, []]));
  if (packages.length === 0) return errors;
  for (const kind of packageKinds) {
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

function compile(kind: PackageKind, packages: readonly PackageFolder[]): readonly TypeError[] {
  const files = listSources(kind, packages);
  const { options } = ts.convertCompilerOptionsFromJson(readSettings(kind, packages), '/');
  const program = ts.createProgram([...files], options);
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
