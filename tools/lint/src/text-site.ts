import { isObject, SpecNode, type SourceFile } from '@openrpc-kit/model';

/** A string of the document. */
export interface TextSite {
  readonly node: SpecNode;
  readonly text: string;
  /**
   * `prose` is written for readers, `data` is an example or a value that travels on the wire,
   * `key` is the name of a member, `fact` is everything else.
   */
  readonly kind: 'prose' | 'data' | 'key' | 'fact';
}

export interface FileTexts {
  readonly texts: TextSite[];
  /** Objects with a `$ref`, outside of data. */
  readonly references: SpecNode[];
  /** Values of every member `schema` or of a map of schemas. */
  readonly schemas: SpecNode[];
}

const proseKeys = new Set(
  'title summary description message cure reason question choice alsoCalled x-provenance $comment'.split(
    ' ',
  ),
);
const dataKeys = new Set(['default', 'const', 'enum', 'example', 'value']);
/** Members that map names to things: their keys are names, never keywords. */
const mapKeys = new Set(
  (
    'properties patternProperties definitions $defs dependencies dependentSchemas schemas x-schemas contentDescriptors ' +
    'errors tags links examples examplePairings params variables groups verbs faults'
  ).split(' '),
);
const schemaMaps = new Set(['schemas', 'x-schemas', 'definitions', '$defs']);

type State = 'object' | 'map' | 'data';

/** Walks a whole file, used or not, and tells what its strings are for by where they stand. */
export function collectTexts(file: SourceFile): FileTexts {
  const found: FileTexts = { texts: [], references: [], schemas: [] };
  visit(SpecNode.root(file), 'object', '', found);
  return found;
}

function visit(node: SpecNode, state: State, key: string, found: FileTexts): void {
  const { value } = node;
  if (typeof value === 'string') {
    const kind = state === 'data' ? 'data' : proseKeys.has(key) ? 'prose' : 'fact';
    found.texts.push({ node, text: value, kind });
  } else if (Array.isArray(value)) {
    for (const item of node.items()) visit(item, state, key, found);
  } else if (isObject(value)) {
    if (state === 'object' && typeof value['$ref'] === 'string') found.references.push(node);
    for (const [member, child] of node.members()) {
      found.texts.push({ node: child, text: member, kind: 'key' });
      if (isSchemaPlace(state, key, member)) found.schemas.push(child);
      visit(child, toState(state, member, child), member, found);
    }
  }
}

function isSchemaPlace(state: State, key: string, member: string): boolean {
  return state === 'map' ? schemaMaps.has(key) : state === 'object' && member === 'schema';
}

function toState(state: State, member: string, { value }: SpecNode): State {
  if (state === 'data') return 'data';
  if (state === 'map') return 'object';
  if (dataKeys.has(member)) return 'data';
  if (member === 'examples' && Array.isArray(value)) return isPairings(value) ? 'object' : 'data';
  return isObject(value) && mapKeys.has(member) ? 'map' : 'object';
}

/** The `examples` of a method pair params with a result; those of a schema are values. */
function isPairings(value: readonly unknown[]): boolean {
  return value.every((item) => isObject(item) && ('params' in item || '$ref' in item));
}
