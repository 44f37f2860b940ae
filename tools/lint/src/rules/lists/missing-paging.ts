import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const missingPaging: Rule = {
  code: 'LST005',
  group: 'lists',
  name: 'missing-paging',
  severity: 'warning',
  title: 'List without paging',
  cause: 'Without limit and offset, each with a maximum, nobody can read a list that grows.',
  fix: 'Add the shared params, and a default and a maximum to their schemas.',
  check({ lists, report }) {
    for (const { facts, method } of lists) {
      const params = method.node.child('params');
      for (const role of ['limit', 'offset'] as const) {
        const range = facts[role];
        if (!range) report(params, `${method.name} has no param with the role ${quote(role)}`);
        else if (!Number.isFinite(range.maximum)) {
          report(params, `the ${role} of ${method.name} has no maximum`);
        }
      }
    }
  },
};
