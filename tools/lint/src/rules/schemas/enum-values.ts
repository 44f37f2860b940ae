import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const enumValues: Rule = {
  code: 'SCH001',
  group: 'schemas',
  name: 'enum-values',
  severity: 'error',
  title: 'Enum has a value too many',
  cause: 'A value stands twice, or the rest of the schema forbids it: it can never be sent.',
  fix: 'Remove the value, or correct what forbids it; to allow null, add "null" to the types.',
  check({ schemas, values, fingerprints, report }) {
    for (const { node } of schemas) {
      const place = node.child('enum');
      const items = place.items();
      if (Array.isArray(place.value) && items.length === 0)
        report(place, 'the enum allows no value');
      const seen = new Set<number>();
      const violations = values.check(items, node, 'enum');
      items.forEach((item, index) => {
        const print = fingerprints.of(item.value);
        const violation = violations[index];
        if (seen.has(print)) report(item, `the value ${quote(item.value)} stands twice`);
        else if (violation)
          report(item, `${quote(item.value)} is never valid: it ${violation.message}`);
        seen.add(print);
      });
    }
  },
};
