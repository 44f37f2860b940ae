import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const keyNotDefault: Rule = {
  code: 'LST002',
  group: 'lists',
  name: 'key-not-default',
  severity: 'warning',
  title: 'Key is no default field',
  cause:
    'A call that names no fields gets rows that cannot be told apart, stored or asked for again.',
  fix: 'Mark the key with "x-default": true.',
  check({ lists, report }) {
    for (const { facts, fields, method } of lists) {
      const key = fields.find(({ field }) => field.name === facts.key);
      if (!key || key.field.default) continue;
      report(key.node, `${quote(facts.key)} is the key of ${method.name}, but no default field`);
    }
  },
};
