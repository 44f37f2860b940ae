import type { ApiModel } from './api-model.ts';
import { checkReferences } from './check-references.ts';
import { checkSize } from './check-size.ts';
import { StructureCheck } from './check-structure.ts';
import type { Diagnostic } from './diagnostic.ts';
import { freezeDeep } from './freeze.ts';
import { readApi } from './read-api.ts';
import { toDisplayPath } from './source-file.ts';
import { findLostReference, locateSource, type SourcePlace } from './source-locator.ts';
import { isObject, type SpecNode } from './spec-node.ts';
import { SpecReader, type LoadOptions } from './spec-reader.ts';

export interface LoadResult {
  /** Undefined when a diagnostic is an error. */
  readonly model: ApiModel | undefined;
  /** Everything that is wrong, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, the root first. */
  readonly files: readonly string[];
  /** Every file that is not there or cannot be read or parsed: when it changes, the load may end otherwise. */
  readonly missingFiles: readonly string[];
  /** Where the thing at a JSON pointer of the bundled document is written; undefined when there is no bundle. */
  readonly locate: (pointer: string) => SourcePlace | undefined;
  /**
   * The reference that a lenient load has made `true` of, as it is written, by the JSON pointer of the
   * schema in the bundled document; undefined when it was none.
   */
  readonly findLostReference: (pointer: string) => string | undefined;
}

/**
 * Loads, resolves and checks an OpenRPC document. Never throws for what a document says.
 *
 * @param specFile path of the root document, JSON or (`.yaml`, `.yml`) YAML.
 * @example const { model, diagnostics } = loadModel('specs/callgear-data-api/openrpc.json');
 */
export function loadModel(specFile: string, options: LoadOptions = {}): LoadResult {
  const reader = new SpecReader(specFile, options);
  const root = reader.openRoot();
  const structure = root && new StructureCheck(reader, root.child('openrpc').text());
  const isSmall = root !== undefined && checkSize(reader, root);
  if (isSmall && structure) checkRoot(reader, root, structure);
  // A document that is wrong is read on, so that all that is wrong with it is told at once.
  const targets = isSmall ? checkReferences(reader, root) : [];
  const read =
    isSmall && structure && isReadable(root)
      ? readApi(reader, root, structure, targets)
      : undefined;
  const diagnostics = sortDiagnostics(reader);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return {
    model: failed || !read ? undefined : freezeDeep(read.model),
    diagnostics,
    files: reader.files,
    missingFiles: reader.missingFiles,
    locate: (pointer) => read && locateSource(reader, read.nodes, pointer),
    findLostReference: (pointer) => read && findLostReference(reader, read.nodes, pointer),
  };
}

/** A patch number does not change the format: also those that the official schema does not list. */
const supportedVersion = /^1\.[0-4]\.\d+(-[\w.-]+)?$/;

function checkRoot(reader: SpecReader, root: SpecNode, structure: StructureCheck): void {
  const version = root.child('openrpc').text();
  if (root.child('openrpc').exists && !supportedVersion.test(version)) {
    reader.report(
      root.child('openrpc'),
      'SPEC018',
      `openrpc is ${JSON.stringify(root.child('openrpc').value)}`,
    );
    return;
  }
  structure.check(root, 'document');
}

function isReadable(root: SpecNode): boolean {
  return isObject(root.value) && Array.isArray(root.value['methods']);
}

/** Each once, in the order in which the files were read, then from top to bottom. */
function sortDiagnostics(reader: SpecReader): Diagnostic[] {
  const order = new Map(reader.files.map((file, index) => [toDisplayPath(file), index]));
  const unique = new Map(
    reader.diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]),
  );
  const sorted = [...unique.values()].toSorted(
    (a, b) =>
      (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
  return [...sorted, ...reader.untold];
}
