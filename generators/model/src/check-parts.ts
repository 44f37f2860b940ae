import type { StructureCheck } from './check-structure.ts';
import type { StructurePart } from './official-schema.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/**
 * Checks what the references of a method lead to: result, tags, examples, links. The official schema
 * of the document is content with a reference there, whatever stands at its end.
 */
export function checkReferredParts(
  reader: SpecReader,
  structure: StructureCheck,
  method: SpecNode,
): boolean {
  let valid = true;
  const check = (node: SpecNode, part: StructurePart): SpecNode | undefined => {
    const target = node.exists ? reader.resolve(node) : undefined;
    const isElsewhere = target !== undefined && target.key !== node.key;
    if (isElsewhere) valid = structure.check(target, part) && valid;
    return target;
  };
  check(method.child('result'), 'contentDescriptorObject');
  for (const tag of method.child('tags').items()) check(tag, 'tagObject');
  for (const link of method.child('links').items()) check(link, 'linkObject');
  for (const item of method.child('examples').items()) {
    const pairing = check(item, 'examplePairingObject');
    for (const param of pairing?.child('params').items() ?? []) check(param, 'exampleObject');
    if (pairing) check(pairing.child('result'), 'exampleObject');
  }
  return valid;
}
