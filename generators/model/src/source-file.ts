import { readFileSync, statSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import { parseJson, parseYaml, type ParsedText, type Pointer } from './parse-text.ts';
import { TextPositions, type Position } from './text-position.ts';

export type { Pointer } from './parse-text.ts';

/**
 * Larger files are refused: the largest known document has less than a twentieth of it. YAML takes
 * its parser twenty times as long as JSON.
 */
const maximumBytes = { json: 32 * 1024 * 1024, yaml: 4 * 1024 * 1024 } as const;
/** Deeper values are refused before anything recursive meets them. */
export const maximumNesting = 256;

/** One file of a spec: its value, and on demand the line and column of any part. */
export class SourceFile {
  readonly path: string;
  /** As read, without a byte order mark. */
  readonly text: string;
  readonly value: unknown;
  readonly #parsed: ParsedText;
  readonly #positions: TextPositions;

  constructor(path: string, text: string, parsed: ParsedText) {
    this.path = path;
    this.text = text;
    this.value = parsed.value;
    this.#parsed = parsed;
    this.#positions = new TextPositions(text);
  }

  /** Position of the value at a pointer, or of its nearest ancestor that exists. */
  locate(pointer: Pointer): Position {
    for (let length = pointer.length; length >= 0; length--) {
      const offset = this.#parsed.find(pointer.slice(0, length));
      if (offset !== undefined) return this.#positions.at(offset);
    }
    return { line: 1, column: 1 };
  }
}

/** Reads and parses a file, or says in a diagnostic why not. The ending tells YAML from JSON. */
export function readSourceFile(path: string): SourceFile | Diagnostic {
  const format = /^\.ya?ml$/i.test(extname(path)) ? 'yaml' : 'json';
  let text: string;
  try {
    const { size } = statSync(path);
    const maximum = maximumBytes[format];
    if (size > maximum) {
      return toDiagnostic('SPEC019', path, `the file has ${size} bytes; ${maximum} are allowed`);
    }
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    return toDiagnostic('SPEC001', path, describeReadError(error as NodeJS.ErrnoException));
  }
  const parsed = format === 'yaml' ? parseYaml(text) : parseJson(text);
  if ('fault' in parsed) {
    const code = parsed.isTooLarge ? 'SPEC019' : 'SPEC002';
    return toDiagnostic(code, path, parsed.fault, new TextPositions(text).at(parsed.offset));
  }
  if (isDeeperThan(parsed.value, maximumNesting)) {
    return toDiagnostic('SPEC019', path, `values are nested deeper than ${maximumNesting} levels`);
  }
  return new SourceFile(path, text, parsed);
}

/** A path as its user would type it: relative to the working directory, with `/`. */
export function toDisplayPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown === '' || shown.startsWith(`..${sep}..`) ? path : shown).split(sep).join('/');
}

/** Goes no deeper than that itself, so that no depth can exhaust the stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  if (levels < 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}

function describeReadError(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the file does not exist';
  if (error.code === 'EISDIR') return 'this is a folder, not a file';
  if (error.code === 'EACCES') return 'the file may not be read';
  return `the file cannot be read (${error.code ?? 'unknown cause'})`;
}

function toDiagnostic(
  code: DiagnosticCode,
  path: string,
  message: string,
  position: Position = { line: 1, column: 1 },
): Diagnostic {
  const file = toDisplayPath(path);
  return { code, severity: 'error', file, ...position, message, advice: undefined };
}
