import type { Rule } from '../../rule.ts';

export const undocumentedMethod: Rule = {
  code: 'MET001',
  group: 'methods',
  name: 'undocumented-method',
  severity: 'warning',
  title: 'Method is not described',
  cause:
    'The summary stands in every list of methods and the description on its page; without them a reader sees a bare name.',
  fix: 'Add a `summary` of a few words, and a `description` where there is more to say.',
  check({ methods, report }) {
    for (const { node, name } of methods) {
      const summary = node.child('summary').text().trim();
      const description = node.child('description').text().trim();
      if (summary !== '') continue;
      if (description === '') report(node, `${name} has neither summary nor description`);
      else report(node, `${name} has no summary`, { severity: 'info' });
    }
  },
};
