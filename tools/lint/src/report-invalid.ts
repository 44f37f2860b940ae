import type { SpecNode } from '@openrpc-kit/model';
import type { RuleContext } from './rule.ts';
import { locateViolation } from './violation.ts';

/** Reports each value that the schema refuses, at the part that is wrong. */
export function reportInvalid(
  { values, report }: RuleContext,
  nodes: readonly SpecNode[],
  schema: SpecNode,
  subject: string,
): void {
  values.check(nodes, schema).forEach((violation, index) => {
    const value = nodes[index];
    if (!violation || !value) return;
    const { node, text } = locateViolation(value, violation, subject);
    report(node, text, { advice: violation.advice });
  });
}
