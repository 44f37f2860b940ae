import { listErrors, predefinedCodes } from '../../error-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const ambiguousCode: Rule = {
  code: 'ERR002',
  group: 'errors',
  name: 'ambiguous-code',
  severity: 'warning',
  title: 'One code for different errors',
  cause: 'Callers tell errors apart by their code; messages are for people and change.',
  fix: 'Give each error a code of its own, or a mnemonic in its data.',
  check(context) {
    const first = new Map<number, string>();
    const reported = new Set<string>();
    for (const { node, code, message, mnemonic } of listErrors(context)) {
      // The message of a code that JSON-RPC defines may say more than the specification does.
      if (code === undefined || predefinedCodes.has(code)) continue;
      if (message === '' || mnemonic !== '') continue;
      const other = first.get(code);
      if (other === undefined) first.set(code, message);
      else if (other !== message && !reported.has(`${code} ${message}`)) {
        reported.add(`${code} ${message}`);
        context.report(
          node.child('code'),
          `${code} means ${quote(message)} here and ${quote(other)} elsewhere`,
        );
      }
    }
  },
};
