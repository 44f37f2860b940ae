import { findPatternFault, listPatterns } from '../../pattern-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const invalidPattern: Rule = {
  code: 'SCH007',
  group: 'schemas',
  name: 'invalid-pattern',
  severity: 'error',
  title: 'Pattern is no regular expression',
  cause:
    'Patterns are ECMAScript regular expressions in unicode mode: no inline flags, no possessive quantifiers, and no ' +
    'backslash before a character that needs none.',
  fix: 'Mend the pattern; `new RegExp(pattern, "u")` has to accept it.',
  saidBy: 'SPEC020',
  check(context) {
    for (const { node, pattern } of listPatterns(context)) {
      const fault = findPatternFault(pattern);
      if (fault !== undefined) context.report(node, `${quote(pattern)} is no pattern: ${fault}`);
    }
  },
};
