import type { Rule } from '../../rule.ts';
import { reportInvalid } from '../../report-invalid.ts';

export const invalidDefault: Rule = {
  code: 'SCH002',
  group: 'schemas',
  name: 'invalid-default',
  severity: 'error',
  title: 'Default is not valid',
  cause: 'Who leaves the value out gets one that the schema itself refuses.',
  fix: 'Correct the default or the schema.',
  check(context) {
    for (const { node } of context.schemas) {
      const value = node.child('default');
      if (value.exists) reportInvalid(context, [value], node, 'the default');
    }
  },
};
