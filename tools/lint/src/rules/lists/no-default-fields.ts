import type { Rule } from '../../rule.ts';

export const noDefaultFields: Rule = {
  code: 'LST008',
  group: 'lists',
  name: 'no-default-fields',
  severity: 'error',
  title: 'List without default fields',
  cause: 'A call that names no fields would get rows without any.',
  fix: 'Mark the fields that everybody needs with "x-default": true.',
  check({ lists, report }) {
    for (const { fields, node, method } of lists) {
      if (fields.length === 0 || fields.some(({ field }) => field.default)) continue;
      report(node, `no field of ${method.name} is sent by default`);
    }
  },
};
