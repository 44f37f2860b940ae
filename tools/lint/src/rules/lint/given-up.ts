import type { Rule } from '../../rule.ts';

export const givenUp: Rule = {
  code: 'LINT002',
  group: 'lint',
  name: 'given-up',
  severity: 'warning',
  title: 'Check took too long',
  cause:
    'A pattern or a schema that forks without end kept the check of a value busy; after a few of them no value is checked.',
  fix: 'Simplify the schema; an exponential pattern has a finding of its own.',
  check(context) {
    for (const node of context.givenUp)
      context.report(node, 'values of this schema were not checked');
  },
};
