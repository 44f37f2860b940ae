import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Sample } from './read-samples.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const config = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));

/** What the compiler says about the samples, each a module of its own, as `name: message`. */
export function checkTypes(samples: readonly Sample[]): readonly string[] {
  const files = new Map(samples.map((sample, at) => [`${here}sample-${at}.ts`, sample]));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    here,
  );
  const settings: ts.CompilerOptions = {
    ...options,
    noEmit: true,
    declaration: false,
    isolatedDeclarations: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const host = ts.createCompilerHost(settings);
  const { readFile, fileExists } = host;
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || files.has(file.fileName))
    .map(({ file, messageText }) => {
      const name = file && files.get(file.fileName)?.name;
      return `${name ?? 'settings'}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}
