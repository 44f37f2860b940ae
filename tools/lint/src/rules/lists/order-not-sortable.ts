import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const orderNotSortable: Rule = {
  code: 'LST003',
  group: 'lists',
  name: 'order-not-sortable',
  severity: 'info',
  title: 'Rows are ordered by a field that is not sortable',
  cause:
    'The server orders by it when nobody asks; a caller who wants the same order, or its reverse, cannot have it.',
  fix: 'Nothing, when the service is like that; else mark the field with "x-sortable": true.',
  check({ lists, report }) {
    for (const { fields, node } of lists) {
      for (const item of node.child('order').items()) {
        const name = item.child('field').text();
        const site = fields.find(({ field }) => field.name === name);
        if (!site || site.field.sortable) continue;
        report(item, `the order names ${quote(name)}, which is not sortable`);
      }
    }
  },
};
