import type { Rule } from '../../rule.ts';

export const notificationWithErrors: Rule = {
  code: 'MET007',
  group: 'methods',
  name: 'notification-with-errors',
  severity: 'warning',
  title: 'Notification promises a reply',
  cause:
    'A method without a result is a notification: the server answers nothing, no error either.',
  fix: 'Give the method a result, which may be null, or drop what it promises.',
  check({ methods, report }) {
    for (const { node, name, result, errors, examples } of methods) {
      if (result || node.child('result').exists) continue;
      if (errors.length > 0) report(node.child('errors'), `${name} has errors, but no result`);
      for (const example of examples) {
        if (!example.child('result').exists) continue;
        report(example.child('result'), `the example shows a result, ${name} has none`);
      }
    }
  },
};
