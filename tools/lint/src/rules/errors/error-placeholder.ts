import { suggest } from '@openrpc-kit/model';
import { listErrors } from '../../error-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const errorPlaceholder: Rule = {
  code: 'ERR004',
  group: 'errors',
  name: 'error-placeholder',
  severity: 'warning',
  title: 'Placeholders of an error differ from its params',
  cause:
    'A placeholder without a param is shown to users as it stands; a param without one is never shown.',
  fix: 'List in `params` what stands in braces in the message, and nothing else.',
  check(context) {
    for (const { node, message } of listErrors(context)) {
      const params = node.child('params');
      if (!Array.isArray(params.value)) continue;
      const used = [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
      const listed = params.texts();
      for (const name of new Set(used)) {
        if (listed.includes(name)) continue;
        const advice = suggest(name, listed);
        context.report(node.child('message'), `the placeholder ${quote(name)} is no param`, {
          advice,
        });
      }
      for (const item of params.items()) {
        if (used.includes(item.text())) continue;
        context.report(item, `the message does not show the param ${quote(item.value)}`);
      }
    }
  },
};
