import { errorConvention } from '../../error-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const unusedError: Rule = {
  code: 'ERR005',
  group: 'errors',
  name: 'unused-error',
  severity: 'warning',
  title: 'Error is never raised',
  cause: 'No group, no fault and no method names the error, so nobody will meet it.',
  fix: 'Add it to the group of methods that raise it, or remove it.',
  check(context) {
    const convention = errorConvention(context);
    const { reader, references, report } = context;
    const used = new Set([
      ...convention
        .child('groups')
        .members()
        .flatMap(([, group]) => group.texts()),
      ...convention
        .child('faults')
        .members()
        .map(([, fault]) => fault.text()),
    ]);
    const referred = new Set(references.map((node) => reader.target(node)?.key));
    for (const [key, node] of convention.child('errors').members()) {
      if (used.has(key) || referred.has(node.key)) continue;
      report(node, `nothing raises the error ${quote(key)}`);
    }
  },
};
