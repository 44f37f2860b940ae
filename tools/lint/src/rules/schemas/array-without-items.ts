import type { Rule } from '../../rule.ts';

export const arrayWithoutItems: Rule = {
  code: 'SCH017',
  group: 'schemas',
  name: 'array-without-items',
  severity: 'info',
  title: 'Array does not say of what',
  cause: 'Without items the members of the array are unknown and never checked.',
  fix: 'Add `items`.',
  check({ schemas, report }) {
    for (const { node, value } of schemas) {
      const { type } = value;
      if (type !== 'array' && !node.child('type').texts().includes('array')) continue;
      const told = ['items', 'contains', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf'];
      if (!told.some((keyword) => Object.hasOwn(value, keyword))) {
        report(node, 'the array has no items: its members are unknown');
      }
    }
  },
};
