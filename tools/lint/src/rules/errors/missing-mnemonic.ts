import { errorConvention, listErrors } from '../../error-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const missingMnemonic: Rule = {
  code: 'ERR003',
  group: 'errors',
  name: 'missing-mnemonic',
  severity: 'error',
  title: 'Error has no mnemonic',
  cause:
    'The errors of this API are known by mnemonics; clients cannot tell one without from the others.',
  fix: 'Give the error a mnemonic, or refer to one of the errors convention.',
  check(context) {
    if (!errorConvention(context).exists) return;
    for (const { node, message, mnemonic } of listErrors(context)) {
      if (mnemonic === '') context.report(node, `the error ${quote(message)} has no mnemonic`);
    }
  },
};
