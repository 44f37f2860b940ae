import { saysKind, typedKeywords } from '../../keywords.ts';
import type { Rule } from '../../rule.ts';

/** Where "anything" is what one wants to say. */
const fitting = new Set([
  'additionalProperties',
  'additionalItems',
  'contains',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'patternProperties',
]);

export const emptySchema: Rule = {
  code: 'SCH015',
  group: 'schemas',
  name: 'empty-schema',
  severity: 'warning',
  title: 'Schema says nothing',
  cause: 'It accepts every value, so types become unknown and nothing is checked.',
  fix: 'Describe the value; when any value is meant, write `true`.',
  check({ schemas, report }) {
    for (const { node, value, keyword } of schemas) {
      if (fitting.has(keyword ?? '') || saysKind(value)) continue;
      if (typedKeywords.some((each) => Object.hasOwn(value, each))) continue;
      report(node, 'the schema accepts every value');
    }
  },
};
