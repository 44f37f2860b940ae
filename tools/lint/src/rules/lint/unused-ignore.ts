import type { Rule } from '../../rule.ts';

export const unusedIgnore: Rule = {
  code: 'LINT001',
  group: 'lint',
  name: 'unused-ignore',
  severity: 'warning',
  title: 'Ignore matches nothing',
  cause:
    'What it set aside has been mended or has moved; left in the config it would hide the next one.',
  fix: 'Remove the ignore, or correct its rule or place.',
  // Known only when all documents have been linted: the list of ignores reports it.
  check() {},
};
