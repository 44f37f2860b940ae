import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';
import { findPatternFault, listPatterns } from '../../pattern-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

/** Without a quantifier on a group nothing can be matched in many ways. */
const repeatedGroup = /\)\s*(?:[*+]|\{\d)/;
const patience = { timeout: 3000 };
const mostChecked = 50;

export const exponentialPattern: Rule = {
  code: 'SCH008',
  group: 'schemas',
  name: 'exponential-pattern',
  severity: 'error',
  title: 'Pattern takes exponential time',
  cause:
    'A short hostile text keeps a validator busy for years: every client and server with the pattern can be stopped.',
  fix: 'Let each repetition begin with something that cannot belong to the one before.',
  check(context) {
    const suspects = listPatterns(context).filter(
      ({ pattern }) => repeatedGroup.test(pattern) && findPatternFault(pattern) === undefined,
    );
    for (const pattern of [...new Set(suspects.map((each) => each.pattern))].slice(
      0,
      mostChecked,
    )) {
      const attack = findAttack(pattern);
      if (attack === undefined) continue;
      for (const { node } of suspects.filter((each) => each.pattern === pattern)) {
        context.report(
          node,
          `${quote(pattern)} backtracks exponentially, for example on ${attack}`,
        );
      }
    }
  },
};

/** A text that makes the pattern explode, as an expression; undefined when there is none, or none was found in time. */
function findAttack(pattern: string): string | undefined {
  const found = loadChecker()(pattern, 'u', patience);
  return found.status === 'vulnerable' && found.complexity.type === 'exponential'
    ? found.attack.pattern
    : undefined;
}

/** Loaded only when there is a suspect: it is large. The entry for browsers starts no process. */
function loadChecker(): typeof checkSync {
  const require = createRequire(import.meta.url);
  return (require('recheck/lib/browser.js') as { checkSync: typeof checkSync }).checkSync;
}
