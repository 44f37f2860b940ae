import type { ApiModel, Method, NamedSchema } from './api-model.ts';
import { bundle } from './bundle.ts';
import { checkExtension, checkSpelling, hasExtensionPart } from './check-extensions.ts';
import { checkNames } from './check-names.ts';
import { checkReferredParts } from './check-parts.ts';
import type { StructureCheck } from './check-structure.ts';
import type { Conventions } from './conventions.ts';
import { toDefaultStructure } from './default-structure.ts';
import { listSchemas } from './list-schemas.ts';
import { resolveParams } from './params-of.ts';
import { readConventionNodes, readConventions, type ConventionNodes } from './read-conventions.ts';
import { ErrorCatalog } from './read-errors.ts';
import { distinguishMethods } from './method-names.ts';
import { readMethod } from './read-method.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { readServer } from './read-server.ts';
import { SchemaRegistry } from './schema-registry.ts';
import { listSecretParams } from './secret-params.ts';
import type { BundledNodes } from './source-locator.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

export interface ReadApi {
  readonly model: ApiModel;
  /** Where the parts of the bundled document were written. */
  readonly nodes: BundledNodes;
}

/** Reads a document whose root has been checked; undefined when its conventions cannot be relied on. */
export function readApi(
  reader: SpecReader,
  root: SpecNode,
  structure: StructureCheck,
  targets: readonly SpecNode[],
): ReadApi | undefined {
  const conventionNodes = readConventionNodes(reader, root);
  if (conventionNodes && !checkConventions(reader, root, conventionNodes)) return undefined;
  const methodNodes = readMethodNodes(reader, structure, root);
  checkSpelling(reader, root, 'root');
  if (conventionNodes) checkMethodSpelling(reader, methodNodes);
  const errors = new ErrorCatalog(reader, conventionNodes?.get('errors'));
  const conventions = conventionNodes && readConventions(conventionNodes, errors);
  const registry = createRegistry(reader, structure, root, conventions, targets);
  const defaultStructure = toDefaultStructure(root.child('openrpc').text());
  const context = { reader, registry, errors, conventions, defaultStructure };
  const plain = methodNodes.map((node) => readMethod(context, node));
  const read = readSubscriptions(reader, plain, methodNodes);
  const schemas = collectSchemas(registry, read, conventions);
  const methods = distinguishMethods(reader, read, schemas, methodNodes);
  const model: Omit<ApiModel, 'document'> = {
    title: root.child('info').child('title').text(),
    version: root.child('info').child('version').text(),
    description: root.child('info').child('description').text(),
    servers: root.child('servers').items().map(readServer),
    methods,
    schemas,
    errors: errors.all,
    secretParams: listSecretParams(methods, schemas, conventions),
    conventions,
  };
  checkNames(reader, model, methodNodes, conventionNodes);
  const document = bundle({ reader, root, methodNodes, model, conventionNodes });
  const nodes = {
    root,
    methods: methodNodes,
    schemas: registry.nodes,
    errors: errors.nodes,
    conventions: conventionNodes,
  };
  return { model: { ...model, document }, nodes };
}

/** A malformed method is left out, so that one mistake is not reported as many. */
function readMethodNodes(
  reader: SpecReader,
  structure: StructureCheck,
  root: SpecNode,
): SpecNode[] {
  const nodes = root
    .child('methods')
    .items()
    .flatMap((item) => reader.resolve(item) ?? []);
  return nodes.filter((node) => checkMethod(reader, structure, node));
}

/** Schemas of the document's own components come first, in its order. */
function createRegistry(
  reader: SpecReader,
  structure: StructureCheck,
  root: SpecNode,
  conventions: Conventions | undefined,
  targets: readonly SpecNode[],
): SchemaRegistry {
  const patterns = conventions && { [conventions.dates.format]: conventions.dates.pattern };
  const check = (node: SpecNode): boolean => structure.check(node, 'schema');
  const registry = new SchemaRegistry(reader, root, patterns ?? {}, check, targets);
  for (const [, node] of root.child('components').child('schemas').members())
    registry.register(node);
  return registry;
}

/** Written schemas, then those that follow from the rows of lists. */
function collectSchemas(
  registry: SchemaRegistry,
  methods: readonly Method[],
  conventions: Conventions | undefined,
): NamedSchema[] {
  const rows = new Map(methods.flatMap(({ list }) => (list ? [[list.row, list.fields]] : [])));
  const derived = conventions
    ? [...rows].flatMap(([row, fields]) => listSchemas(row, fields, conventions))
    : [];
  const names = new Set(derived.map(({ name }) => name));
  const written = registry
    .namedSchemas(new Set(rows.keys()))
    .filter(({ name }) => !names.has(name));
  return [...written, ...derived];
}

function checkConventions(reader: SpecReader, root: SpecNode, nodes: ConventionNodes): boolean {
  const extension = root.child('x-conventions');
  // One whose reference leads nowhere, which has been reported, is not among the nodes.
  const known =
    checkExtension(reader, extension, 'conventions') && nodes.size === extension.members().length;
  return [...nodes].reduce(
    (valid, [key, node]) => (!hasExtensionPart(key) || checkExtension(reader, node, key)) && valid,
    known,
  );
}

function checkMethod(reader: SpecReader, structure: StructureCheck, node: SpecNode): boolean {
  let valid = structure.check(node, 'methodObject');
  for (const param of valid ? resolveParams(reader, node.child('params')) : []) {
    valid = checkParam(reader, structure, param) && valid;
  }
  if (valid) valid = checkReferredParts(reader, structure, node);
  return valid && checkExtension(reader, node, 'method');
}

/** Only where the document uses our extensions at all: others may have like-named ones of their own. */
function checkMethodSpelling(reader: SpecReader, nodes: readonly SpecNode[]): void {
  for (const node of nodes) {
    checkSpelling(reader, node, 'method');
    for (const item of node.child('params').items()) {
      const param = reader.resolve(item);
      if (param) checkSpelling(reader, param, 'param');
    }
  }
}

function checkParam(reader: SpecReader, structure: StructureCheck, node: SpecNode): boolean {
  return structure.check(node, 'contentDescriptorObject') && checkExtension(reader, node, 'param');
}
