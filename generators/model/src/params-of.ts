import { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/**
 * The params of a method, references followed. One whose reference leads nowhere is replaced by a
 * param of any value, so that those after it keep their positions; it is called what the reference
 * is called.
 */
export function resolveParams(reader: SpecReader, params: SpecNode): SpecNode[] {
  const items = params.items();
  const resolved = items.map((item) => reader.resolve(item));
  const taken = new Set(resolved.map((param) => param?.child('name').text()));
  return items.map((item, index) => {
    const param = resolved[index];
    if (param) return param;
    const name = nameMissing(item, index, taken);
    taken.add(name);
    return standIn(item, name);
  });
}

/** The result, its reference followed; any value when that leads nowhere. Undefined for a notification. */
export function resolveResult(reader: SpecReader, result: SpecNode): SpecNode | undefined {
  if (!result.exists) return undefined;
  return reader.resolve(result) ?? standIn(result, 'result');
}

function standIn({ file, pointer }: SpecNode, name: string): SpecNode {
  return new SpecNode(file, pointer, { name, schema: true });
}

/** `#/components/contentDescriptors/Owner` -> `Owner`; by position where that tells nothing. */
function nameMissing(
  item: SpecNode,
  index: number,
  taken: ReadonlySet<string | undefined>,
): string {
  const last = /([\w-]+)(\.\w+)?$/.exec(item.child('$ref').text())?.[1];
  return last === undefined || taken.has(last) ? `param${index + 1}` : last;
}
