import type { Rule } from '../../rule.ts';

const mostParams = 4;

export const manyPositionalParams: Rule = {
  code: 'MET005',
  group: 'methods',
  name: 'many-positional-params',
  severity: 'warning',
  title: 'Many params by position',
  cause: `Nobody keeps more than ${mostParams} positions apart: values get swapped, and no param can ever be dropped.`,
  fix: 'Take params by name, or one object.',
  check({ methods, report }) {
    for (const { node, name, params, paramStructure } of methods) {
      if (paramStructure !== 'by-position' || params.length <= mostParams) continue;
      report(node.child('params'), `${name} takes ${params.length} params by position`);
    }
  },
};
