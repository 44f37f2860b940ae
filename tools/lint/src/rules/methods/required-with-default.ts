import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const requiredWithDefault: Rule = {
  code: 'MET009',
  group: 'methods',
  name: 'required-with-default',
  severity: 'info',
  title: 'Required param has a default',
  cause: 'A default counts when a param is left out, which a required one never is.',
  fix: 'Make the param optional, or move the value to the examples.',
  check({ reader, methods, report }) {
    for (const { name, params } of methods) {
      for (const param of params) {
        const value = reader.resolve(param.node.child('schema'))?.child('default');
        if (!param.required || !value?.exists) continue;
        report(value, `the param ${quote(param.name)} of ${name} is required and has a default`);
      }
    }
  },
};
