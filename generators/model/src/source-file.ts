import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Diagnostic } from './diagnostic.ts';

/** Keys and indexes from the root of a file to a value in it. */
export type Pointer = readonly (string | number)[];

/** One JSON file of a spec: its value, and on demand the line and column of any part. */
export class SourceFile {
  readonly path: string;
  readonly value: unknown;
  readonly #text: string;
  #tree: Node | undefined;

  constructor(path: string, text: string, value: unknown) {
    this.path = path;
    this.#text = text;
    this.value = value;
  }

  /** Position of the value at a pointer, or of its nearest ancestor that exists. Parses again: for messages only. */
  locate(pointer: Pointer): { line: number; column: number } {
    this.#tree ??= parseTree(this.#text);
    for (let length = pointer.length; this.#tree && length >= 0; length--) {
      const node = findNodeAtLocation(this.#tree, pointer.slice(0, length));
      if (node) return toPosition(this.#text, node.offset);
    }
    return { line: 1, column: 1 };
  }
}

/** Reads and parses a file, or says in a diagnostic why not. */
export function readSourceFile(path: string): SourceFile | Diagnostic {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    return toFileDiagnostic('SPEC001', path, describeReadError(error as NodeJS.ErrnoException));
  }
  try {
    return new SourceFile(path, text, JSON.parse(text));
  } catch {
    return toSyntaxDiagnostic(path, text);
  }
}

/** A path as its user would type it: relative to the working directory, with `/`. */
export function toDisplayPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown === '' || shown.startsWith(`..${sep}..`) ? path : shown).split(sep).join('/');
}

export function toPosition(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

function describeReadError(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the file does not exist';
  if (error.code === 'EISDIR') return 'this is a folder, not a file';
  if (error.code === 'EACCES') return 'the file may not be read';
  return `the file cannot be read (${error.code ?? 'unknown cause'})`;
}

/** Parses once more, with a parser that knows where it stands. */
function toSyntaxDiagnostic(path: string, text: string): Diagnostic {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  const cause = first
    ? printParseErrorCode(first.error)
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase()
    : 'syntax error';
  return {
    ...toFileDiagnostic('SPEC002', path, `not JSON: ${cause}`),
    ...toPosition(text, first?.offset ?? text.length),
  };
}

function toFileDiagnostic(code: 'SPEC001' | 'SPEC002', path: string, message: string): Diagnostic {
  return {
    code,
    severity: 'error',
    file: toDisplayPath(path),
    line: 1,
    column: 1,
    message,
    advice: undefined,
  };
}
