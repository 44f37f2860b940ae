import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const noOperators: Rule = {
  code: 'LST001',
  group: 'lists',
  name: 'no-operators',
  severity: 'error',
  title: 'Filterable field without operators',
  cause:
    'The filter convention has no operator for the type of the field, so no filter can name it.',
  fix: 'Take x-filterable away, or add the type to an operator of the convention.',
  check({ lists, report }) {
    for (const { fields } of lists) {
      for (const { field, node } of fields) {
        if (!field.filterable || field.operators.length > 0) continue;
        report(
          node.child('x-filterable'),
          `no operator takes ${quote(field.name)}, which is of type ${field.dataType}`,
        );
      }
    }
  },
};
