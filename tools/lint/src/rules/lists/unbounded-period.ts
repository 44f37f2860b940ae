import type { Rule } from '../../rule.ts';

export const unboundedPeriod: Rule = {
  code: 'LST004',
  group: 'lists',
  name: 'unbounded-period',
  severity: 'warning',
  title: 'Period without a maximum',
  cause:
    'Callers cannot know how long a period may be, and a client cannot split one that is too long.',
  fix: 'State "maximumMonths" in x-list.period.',
  check({ lists, report }) {
    for (const { facts, node, method } of lists) {
      if (!facts.period || facts.period.maximumMonths !== undefined) continue;
      report(node.child('period'), `${method.name} does not say how long a period may be`);
    }
  },
};
