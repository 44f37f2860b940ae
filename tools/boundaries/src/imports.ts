import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written: `./row.ts`, `node:fs`, `@openrpc-kit/model`. */
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

/** Every module that a file names: imports, re-exports, dynamic imports, types included. */
export function readImports(root: string, file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    return { specifier: fileName, line: text.slice(0, pos).split('\n').length };
  });
}

/** `@scope/name/part` -> `@scope/name`; `name/part` -> `name`. */
export function toPackageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
