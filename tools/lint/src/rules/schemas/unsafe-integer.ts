import type { SpecNode } from '@openrpc-kit/model';
import type { Rule } from '../../rule.ts';

const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];

export const unsafeInteger: Rule = {
  code: 'SCH020',
  group: 'schemas',
  name: 'unsafe-integer',
  severity: 'warning',
  title: 'Integer is too large to be exact',
  cause:
    'JavaScript, and many JSON parsers, read integers beyond 2^53 as the nearest number that fits.',
  fix: 'Send such numbers as strings of digits, and say so with a pattern.',
  check({ schemas, report }) {
    for (const { node } of schemas) {
      const judge = (place: SpecNode, severity: 'info' | 'warning'): void => {
        const { value } = place;
        if (!Number.isInteger(value) || Number.isSafeInteger(value)) return;
        report(place, `this integer is read as ${value}, which may be another one`, { severity });
      };
      for (const keyword of bounds) judge(node.child(keyword), 'info');
      for (const keyword of ['default', 'const']) judge(node.child(keyword), 'warning');
      for (const item of node.child('enum').items()) judge(item, 'warning');
    }
  },
};
