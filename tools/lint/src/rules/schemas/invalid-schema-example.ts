import type { Rule } from '../../rule.ts';
import { reportInvalid } from '../../report-invalid.ts';

export const invalidSchemaExample: Rule = {
  code: 'SCH003',
  group: 'schemas',
  name: 'invalid-schema-example',
  severity: 'warning',
  title: 'Example does not fit its schema',
  cause: 'Readers copy examples, and mock servers answer with them: a wrong one spreads.',
  fix: 'Correct the example or the schema.',
  check(context) {
    for (const { node } of context.schemas) {
      const single = node.child('example');
      const examples = [...node.child('examples').items(), ...(single.exists ? [single] : [])];
      if (examples.length > 0) reportInvalid(context, examples, node, 'the example');
    }
  },
};
