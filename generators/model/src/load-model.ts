import type { ApiModel } from './api-model.ts';
import { bundle } from './bundle.ts';
import { checkExtension, hasExtensionPart } from './check-extensions.ts';
import { checkNames } from './check-names.ts';
import { StructureCheck } from './check-structure.ts';
import type { Diagnostic } from './diagnostic.ts';
import { freezeDeep } from './freeze.ts';
import { listSchemas } from './list-schemas.ts';
import { readConventionNodes, readConventions, type ConventionNodes } from './read-conventions.ts';
import { ErrorCatalog } from './read-errors.ts';
import { readMethod } from './read-method.ts';
import { SchemaRegistry } from './schema-registry.ts';
import type { SpecNode } from './spec-node.ts';
import { toDisplayPath } from './source-file.ts';
import { SpecReader } from './spec-reader.ts';

export interface LoadResult {
  /** Undefined when a diagnostic is an error. */
  readonly model: ApiModel | undefined;
  /** Everything that is wrong, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, the root first. */
  readonly files: readonly string[];
}

/**
 * Loads, resolves and checks an OpenRPC document. Never throws for what a document says.
 *
 * @param specFile path of the root document, JSON.
 * @example const { model, diagnostics } = loadModel('specs/callgear-data-api/openrpc.json');
 */
export function loadModel(specFile: string): LoadResult {
  const reader = new SpecReader(specFile);
  const root = reader.openRoot();
  const model = root && checkRoot(reader, root) ? readModel(reader, root) : undefined;
  const diagnostics = sortDiagnostics(reader);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return {
    model: failed || !model ? undefined : freezeDeep(model),
    diagnostics,
    files: reader.files,
  };
}

function checkRoot(reader: SpecReader, root: SpecNode): boolean {
  const version = root.child('openrpc').text();
  if (root.child('openrpc').exists && !/^1\.[0-4](\.|$)/.test(version)) {
    reader.report(
      root.child('openrpc'),
      'SPEC018',
      `openrpc is ${JSON.stringify(root.child('openrpc').value)}`,
    );
    return false;
  }
  return new StructureCheck(reader, version).check(root, 'document');
}

function readModel(reader: SpecReader, root: SpecNode): ApiModel | undefined {
  const structure = new StructureCheck(reader, root.child('openrpc').text());
  const methodNodes = root
    .child('methods')
    .items()
    .flatMap((item) => reader.resolve(item) ?? []);
  const conventionNodes = readConventionNodes(reader, root);
  if (conventionNodes && !checkConventions(reader, root, conventionNodes)) return undefined;
  const wellFormed = methodNodes.filter((node) => checkMethod(reader, structure, node));
  const errors = new ErrorCatalog(reader, conventionNodes?.get('errors'));
  const conventions = conventionNodes && readConventions(conventionNodes, errors);
  const registry = new SchemaRegistry(
    reader,
    conventions ? { [conventions.dates.format]: conventions.dates.pattern } : {},
  );
  for (const [, node] of root.child('components').child('schemas').members())
    registry.register(node);
  const methods = wellFormed.map((node) =>
    readMethod({ reader, registry, errors, conventions }, node),
  );
  const lists = new Map(methods.flatMap(({ list }) => (list ? [[list.row, list]] : [])));
  const derived = [...lists].flatMap(([row, list]) =>
    conventions ? listSchemas(row, list.fields, conventions) : [],
  );
  const names = new Set(derived.map(({ name }) => name));
  const schemas = [
    ...registry.namedSchemas(new Set(lists.keys())).filter(({ name }) => !names.has(name)),
    ...derived,
  ];
  const model: Omit<ApiModel, 'document'> = {
    title: root.child('info').child('title').text(),
    version: root.child('info').child('version').text(),
    description: root.child('info').child('description').text(),
    servers: root
      .child('servers')
      .items()
      .map((server) => ({
        name: server.child('name').text(),
        url: server.child('url').text(),
        summary: server.child('summary').text() || server.child('description').text(),
      })),
    methods,
    schemas,
    errors: errors.all,
    conventions,
  };
  const document = bundle({
    reader,
    root,
    methodNodes: wellFormed,
    methods,
    schemas,
    errors: errors.all,
    conventionNodes,
  });
  checkNames(reader, { ...model, document }, wellFormed);
  return { ...model, document };
}

function checkConventions(reader: SpecReader, root: SpecNode, nodes: ConventionNodes): boolean {
  const known = checkExtension(reader, root.child('x-conventions'), 'conventions');
  return [...nodes].reduce(
    (valid, [key, node]) => (!hasExtensionPart(key) || checkExtension(reader, node, key)) && valid,
    known,
  );
}

/** A malformed method is left out of the model, so that one mistake is not reported as many. */
function checkMethod(reader: SpecReader, structure: StructureCheck, node: SpecNode): boolean {
  let valid = structure.check(node, 'methodObject');
  for (const part of valid ? node.child('params').items() : []) {
    const param = reader.resolve(part);
    valid = param !== undefined && structure.check(param, 'contentDescriptorObject') && valid;
  }
  return valid && checkExtension(reader, node, 'method');
}

/** Each once, in the order in which the files were read, then from top to bottom. */
function sortDiagnostics(reader: SpecReader): Diagnostic[] {
  const order = new Map(reader.files.map((file, index) => [toDisplayPath(file), index]));
  const unique = new Map(
    reader.diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
