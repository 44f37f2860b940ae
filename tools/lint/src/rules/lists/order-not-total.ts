import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const orderNotTotal: Rule = {
  code: 'LST009',
  group: 'lists',
  name: 'order-not-total',
  severity: 'warning',
  title: 'Order leaves ties',
  cause:
    'Rows that are equal in all fields of the order may change places between two pages, and are then lost or doubled.',
  fix: 'End the order with the key.',
  check({ lists, report }) {
    for (const { facts, node, method } of lists) {
      if (facts.order.some(({ field }) => field === facts.key)) continue;
      report(
        node.child('order'),
        `the order of ${method.name} does not end with its key ${quote(facts.key)}`,
      );
    }
  },
};
