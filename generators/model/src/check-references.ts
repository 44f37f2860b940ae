import { isObject, SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Members whose value is data, in which `$ref` means nothing. */
const dataMembers = new Set(['default', 'const', 'enum', 'value', 'example', 'data']);
/** Maps from a name to a thing: whatever the name, it is no keyword. */
const namedThings = new Set([
  'properties',
  'patternProperties',
  'definitions',
  '$defs',
  'dependencies',
  'variables',
]);

type Step = string | number;

/**
 * Follows every reference of a document once, also those in parts that nothing uses and in methods
 * that are malformed: whoever mends references sees all of them at once.
 *
 * @returns what the references of schemas lead to, each place once.
 */
export function checkReferences(reader: SpecReader, root: SpecNode): readonly SpecNode[] {
  /** References known to lead somewhere, by the file they stand in. */
  const good = new Set<string>();
  const schemas = new Map<string, SpecNode>();
  /** What is still to be walked: a chain of references may be longer than the stack is deep. */
  const parts: [start: SpecNode, inSchema: boolean][] = [[root, false]];
  for (const [start, inSchema] of parts) walk(start, start.value, [], inSchema);
  return [...schemas.values()];

  /** @param path from the start to the value: one list for all, which grows and shrinks on the way. */
  function walk(start: SpecNode, value: unknown, path: Step[], inSchema: boolean): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => step(start, item, path, index, inSchema));
      return;
    }
    if (!isObject(value)) return;
    if (typeof value['$ref'] === 'string') follow(start, value, path, inSchema);
    const isMap = namedThings.has(String(path.at(-1))) || path.at(-2) === 'components';
    const isBelow = inSchema || isSchemaMap(path);
    for (const key of Object.keys(value)) {
      if (!isMap && isData(key, inSchema)) continue;
      step(start, value[key], path, key, isBelow || key === 'schema');
    }
  }

  function step(start: SpecNode, value: unknown, path: Step[], to: Step, inSchema: boolean): void {
    if (typeof value !== 'object') return;
    path.push(to);
    walk(start, value, path, inSchema);
    path.pop();
  }

  function follow(start: SpecNode, value: object, path: readonly Step[], inSchema: boolean): void {
    const node = new SpecNode(start.file, [...start.pointer, ...path], value);
    const key = `${start.file.path} ${inSchema} ${node.child('$ref').text()}`;
    if (good.has(key)) return;
    const target = reader.target(node);
    if (!target) return;
    good.add(key);
    if (inSchema && !schemas.has(target.key)) schemas.set(target.key, target);
    // Parts of the root are walked anyway, but for what stands in extensions.
    const { file, pointer } = target;
    const isWalked = file === root.file && !pointer.some((part) => String(part).startsWith('x-'));
    if (!isWalked) parts.push([target, inSchema]);
  }
}

/** Examples of a schema are data, those of a method may be references. */
function isData(key: string, inSchema: boolean): boolean {
  return dataMembers.has(key) || key.startsWith('x-') || (inSchema && key === 'examples');
}

function isSchemaMap(path: readonly Step[]): boolean {
  return path.at(-1) === 'schemas' && path.at(-2) === 'components';
}
