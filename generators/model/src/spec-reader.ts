import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import { readSourceFile, SourceFile, toDisplayPath } from './source-file.ts';
import { isObject, SpecNode } from './spec-node.ts';
import { suggest } from './suggest.ts';

/** Opens the files of one spec, follows its references, and collects what is wrong with it. */
export class SpecReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #root: string;

  constructor(specFile: string) {
    this.#root = resolve(specFile);
  }

  openRoot(): SpecNode | undefined {
    const file = this.#open(this.#root);
    return file && SpecNode.root(file);
  }

  /** Every file read so far, the root first. */
  get files(): readonly string[] {
    return [...this.#files.keys()];
  }

  report(node: SpecNode, code: DiagnosticCode, message: string, advice?: string): void {
    this.diagnostics.push({
      code,
      severity: 'error',
      file: toDisplayPath(node.file.path),
      ...node.file.locate(node.pointer),
      message,
      advice,
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
    const seen = new Set<string>();
    let current = node;
    while (isObject(current.value) && typeof current.value['$ref'] === 'string') {
      if (seen.has(current.key)) {
        this.report(node, 'SPEC006', `${current.value['$ref']} leads back to itself`);
        return undefined;
      }
      seen.add(current.key);
      const next = this.target(current);
      if (!next) return undefined;
      current = next;
    }
    return current;
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
    const path = resolve(dirname(place.file.path), decode(address));
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      this.report(place, 'SPEC005', `${address} is an address outside the document`);
      return undefined;
    }
    if (!isInside(dirname(this.#root), path)) {
      this.report(place, 'SPEC005', `${address} is outside the folder of the document`);
      return undefined;
    }
    if (!this.#files.has(path)) {
      const file = this.#open(path, place);
      this.#files.set(path, file);
    }
    return this.#files.get(path);
  }

  #open(path: string, place?: SpecNode): SourceFile | undefined {
    const result = readSourceFile(path);
    if (result instanceof SourceFile) {
      this.#files.set(path, result);
      return result;
    }
    if (place && result.code === 'SPEC001') {
      this.report(place, 'SPEC004', `${place.text()}: ${result.message}`);
    } else {
      this.diagnostics.push(result);
    }
    return undefined;
  }
}

/** Whether a path stays in a folder, links followed; a path that does not exist is judged by its text. */
function isInside(folder: string, path: string): boolean {
  const distance = relative(toRealPath(folder), toRealPath(path));
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
