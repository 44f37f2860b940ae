import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Method } from './api-model.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import { readSourceFile, SourceFile, toDisplayPath } from './source-file.ts';
import { isObject, SpecNode } from './spec-node.ts';
import { suggest } from './suggest.ts';
import type { WideIntegers } from './wide-integers.ts';

export interface LoadOptions {
  /** References that cannot be followed become warnings, and stand for anything. */
  readonly lenient?: boolean;
  /** Folders besides the document's own that references may lead to. */
  readonly allowedFolders?: readonly string[];
  /** What integers of 64 bits and more are on the wire; `number` by default. */
  readonly wideIntegers?: WideIntegers;
  /** How methods are called that take params in either form; clients use names by default. */
  readonly eitherParams?: EitherParams;
}

/** What is made of `paramStructure: either`, also where a document leaves it out. */
export type EitherParams = Exclude<Method['paramStructure'], 'either'>;

/** Whoever has made more mistakes has made one of them many times. */
const maximumDiagnostics = 1000;

const lenientCodes = new Set<DiagnosticCode>(['SPEC004', 'SPEC005']);
/** What is told of and needs no change: the document is used as it stands. */
const warnings = new Set<DiagnosticCode>(['SPEC021', 'SPEC023']);

/** Text of a document may not steer the terminal that shows it. */
export function toPrintable(message: string): string {
  return message.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** Opens the files of one spec, follows its references, and collects what is wrong with it. */
export class SpecReader {
  readonly diagnostics: Diagnostic[] = [];
  /** What was reported, by place: a part of a document may be looked at twice. */
  readonly #known = new Set<string>();
  readonly #told = { error: 0, warning: 0 };
  /** How often something was reported, also what was known already. */
  reports = 0;
  readonly #files = new Map<string, SourceFile>();
  /** Files that could not be read or parsed, each once. */
  readonly #missing = new Set<string>();
  /** Where each chain of references ends, so that none is walked twice. */
  readonly #ends = new Map<string, SpecNode | undefined>();
  readonly #root: string;
  /** Folders that references may lead to, links followed. */
  readonly #folders: readonly string[];
  readonly #options: LoadOptions;

  constructor(specFile: string, options: LoadOptions = {}) {
    this.#root = resolve(specFile);
    this.#options = options;
    this.#folders = [dirname(this.#root), ...(options.allowedFolders ?? [])].map(toRealPath);
  }

  get wideIntegers(): WideIntegers {
    return this.#options.wideIntegers ?? 'number';
  }

  /** The structure to go by, of the one that a document states. */
  chooseStructure(stated: Method['paramStructure']): Method['paramStructure'] {
    return stated === 'either' ? (this.#options.eitherParams ?? stated) : stated;
  }

  openRoot(): SpecNode | undefined {
    const file = this.#open(this.#root);
    return file && SpecNode.root(file);
  }

  /** Every file read so far, the root first. */
  get files(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Every file met so far that could not be read or parsed. */
  get missingFiles(): readonly string[] {
    return [...this.#missing];
  }

  /** Every file read so far that parsed, in the same order. */
  get sources(): readonly SourceFile[] {
    return [...this.#files.values()];
  }

  report(node: SpecNode, code: DiagnosticCode, message: string, advice?: string): void {
    this.reports++;
    const key = `${node.key} ${code} ${message} ${advice}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const severity = this.#isWarning(code) ? 'warning' : 'error';
    // Many warnings leave room for as many errors.
    const told = this.#told[severity]++;
    if (told >= maximumDiagnostics) return;
    this.diagnostics.push({
      code,
      severity,
      file: toDisplayPath(node.file.path),
      ...node.file.locate(node.pointer),
      message: toPrintable(message),
      advice,
    });
  }

  #isWarning(code: DiagnosticCode): boolean {
    return warnings.has(code) || (this.#options.lenient === true && lenientCodes.has(code));
  }

  /** A word about the problems that were too many to be told. */
  get untold(): readonly Diagnostic[] {
    const file = toDisplayPath(this.#root);
    const place = { file, line: 1, column: 1 };
    return (['error', 'warning'] as const).flatMap((severity) => {
      const untold = this.#told[severity] - maximumDiagnostics;
      if (untold <= 0) return [];
      const what = severity === 'error' ? 'problems' : 'warnings';
      const message = `${untold} more ${what} are not told, only the first ${maximumDiagnostics}`;
      return { code: 'SPEC019', severity, ...place, message, advice: undefined } as const;
    });
  }

  /** The value behind a chain of references; members beside a `$ref` win over those of its target. */
  resolve(node: SpecNode): SpecNode | undefined {
    const target = this.follow(node);
    if (!target || target === node || !isObject(target.value)) return target;
    const { $ref: _, ...siblings } = node.value as Record<string, unknown>;
    if (Object.keys(siblings).length === 0) return target;
    return new SpecNode(target.file, target.pointer, { ...target.value, ...siblings });
  }

  /** The node that a chain of references ends at, without what stands beside them. */
  follow(node: SpecNode): SpecNode | undefined {
    const chain = new Set<string>();
    let current: SpecNode | undefined = node;
    while (current && isReference(current)) {
      const { key }: SpecNode = current;
      if (chain.has(key)) {
        this.report(node, 'SPEC006', `${node.child('$ref').text()} leads back to itself`);
        current = undefined;
      } else if (this.#ends.has(key)) {
        current = this.#ends.get(key);
      } else {
        chain.add(key);
        current = this.target(current);
      }
    }
    for (const key of chain) this.#ends.set(key, current);
    return current;
  }

  /** The text of the reference at which a chain of them breaks off; undefined for one that does not. */
  lostReference(node: SpecNode): string | undefined {
    if (!isReference(node) || this.follow(node)) return undefined;
    const seen = new Set<string>();
    let current = node;
    for (let next: SpecNode | undefined = node; next && !seen.has(next.key);) {
      seen.add(next.key);
      current = next;
      next = this.target(next);
    }
    return current.child('$ref').text();
  }

  /** The node that one `$ref` points at; undefined, with a diagnostic, when there is none. */
  target(node: SpecNode): SpecNode | undefined {
    const place = node.child('$ref');
    const reference = place.text();
    const [address = '', fragment = ''] = reference.split('#', 2);
    const file = address === '' ? node.file : this.#openReferenced(place, address);
    if (!file) return undefined;
    let current = SpecNode.root(file);
    for (const part of fragment.split('/').slice(1)) {
      const key = decodePointerPart(part);
      const next = current.child(key);
      if (!next.exists) {
        const name = suggest(
          key,
          current.members().map(([member]) => member),
        );
        this.report(
          place,
          'SPEC004',
          `${reference} points at nothing: there is no ${JSON.stringify(key)}`,
          name,
        );
        return undefined;
      }
      current = next;
    }
    return current;
  }

  #openReferenced(place: SpecNode, address: string): SourceFile | undefined {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      this.report(place, 'SPEC005', `${address} is an address outside the document`);
      return undefined;
    }
    const path = resolve(dirname(place.file.path), decode(address));
    const known = this.#files.get(path);
    if (known) return known;
    if (!this.#folders.some((folder) => isInside(folder, path))) {
      this.report(place, 'SPEC005', `${address} is outside the folder of the document`);
      return undefined;
    }
    return this.#open(path, place);
  }

  #open(path: string, place?: SpecNode): SourceFile | undefined {
    const result = readSourceFile(path);
    if (result instanceof SourceFile) {
      this.#files.set(path, result);
      return result;
    }
    this.#missing.add(path);
    if (place && result.code === 'SPEC001') {
      this.report(place, 'SPEC004', `${place.text()}: ${result.message}`);
    } else {
      this.diagnostics.push(result);
    }
    return undefined;
  }
}

function isReference({ value }: SpecNode): boolean {
  return isObject(value) && typeof value['$ref'] === 'string';
}

/** Whether a path stays in a folder, links followed; a path that does not exist is judged by its text. */
function isInside(folder: string, path: string): boolean {
  const distance = relative(folder, toRealPath(path));
  return distance !== '..' && !distance.startsWith(`..${sep}`) && !isAbsolute(distance);
}

function toRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(toRealPath(parent), relative(parent, path));
  }
}

function decodePointerPart(part: string): string {
  return decode(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
