import { listErrors, errorConvention } from '../../error-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const undocumentedError: Rule = {
  code: 'ERR006',
  group: 'errors',
  name: 'undocumented-error',
  severity: 'warning',
  title: 'Error is not described',
  cause: 'Who meets the error learns neither when it is raised nor what to do about it.',
  fix: 'Write a message; in the errors convention a description and a cure as well.',
  check(context) {
    const own = errorConvention(context).child('errors');
    for (const { node, key, code, message } of listErrors(context)) {
      const shared = key !== undefined && own.child(key).key === node.key;
      const name = quote(key ?? code);
      if (message.trim() === '') context.report(node, `the error ${name} has no message`);
      for (const part of shared ? ['description', 'cure'] : []) {
        if (node.child(part).text().trim() === '') {
          context.report(node, `the error ${name} has no ${part}`);
        }
      }
    }
  },
};
