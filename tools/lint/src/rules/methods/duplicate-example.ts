import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const duplicateExample: Rule = {
  code: 'MET008',
  group: 'methods',
  name: 'duplicate-example',
  severity: 'warning',
  title: 'Examples share a name',
  cause: 'Tools choose an example by its name; of two with one name only one can be chosen.',
  fix: 'Name each example of a method after what it shows.',
  check({ methods, report }) {
    for (const { name: method, examples } of methods) {
      const seen = new Set<string>();
      for (const example of examples) {
        const name = example.child('name').text();
        if (seen.has(name)) report(example, `another example of ${method} is named ${quote(name)}`);
        seen.add(name);
      }
    }
  },
};
