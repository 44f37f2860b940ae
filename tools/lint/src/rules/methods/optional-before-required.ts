import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const optionalBeforeRequired: Rule = {
  code: 'MET004',
  group: 'methods',
  name: 'optional-before-required',
  severity: 'error',
  title: 'Optional param before a required one',
  cause: 'In a call by position an optional param cannot be left out when a required one follows.',
  fix: 'Put required params first, or let params be passed by name only. Where calls may use names it is an info.',
  check({ methods, report }) {
    for (const { name, params, paramStructure } of methods) {
      if (paramStructure === 'by-name') continue;
      const last = params.findLastIndex(({ required }) => required);
      for (const param of params.slice(0, Math.max(0, last))) {
        if (param.required) continue;
        const after = quote(params[last]?.name);
        report(
          param.item,
          `${name}: the optional ${quote(param.name)} stands before the required ${after}`,
          {
            severity: paramStructure === 'by-position' ? 'error' : 'info',
          },
        );
      }
    }
  },
};
