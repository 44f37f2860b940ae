import { sortKeysDeep } from './canonical-order.ts';
import { describeViolation } from './describe-violation.ts';
import type { SpecNode } from './spec-node.ts';
import type { SpecReader } from './spec-reader.ts';

/** Reports the first value of an enum that stands there twice, each looked at once. */
export function checkDistinct(reader: SpecReader, node: SpecNode): void {
  if (!Array.isArray(node.value)) return;
  const seen = new Map<string, number>();
  for (const [index, value] of (node.value as unknown[]).entries()) {
    const key = JSON.stringify(sortKeysDeep(value));
    const first = seen.get(key);
    if (first !== undefined) {
      const violation = { keyword: 'uniqueItems', params: { j: first, i: index } };
      reader.report(node, 'SPEC003', `this ${describeViolation(violation)}`);
      return;
    }
    seen.set(key, index);
  }
}
