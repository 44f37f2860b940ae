import type { Rule } from '../../rule.ts';

const credentials = /^[^\s/?#:@"'<>{}$]{1,200}:[^\s/?#@"'<>{}$]{1,200}@/;
const placeholder = /^(?:user(?:name)?|login|x+|\*+):(?:pass(?:word)?|pwd|secret|x+|\*+|…)@/i;

export const credentialsInUrl: Rule = {
  code: 'SAF007',
  group: 'safety',
  name: 'credentials-in-url',
  severity: 'error',
  title: 'Password in an address',
  cause:
    'Addresses are logged, copied and sent along as referrer; the password in one is known to all of them.',
  fix: 'Take the credentials out of the address, and change them if they were real.',
  check({ texts, report }) {
    for (const { node, text, kind } of texts) {
      if (kind === 'key') continue;
      for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
        const rest = text.slice(at + 3, at + 410);
        if (!credentials.test(rest) || placeholder.test(rest)) continue;
        // The address itself is not repeated: findings end up in logs.
        report(node, 'an address here holds a name and a password');
        break;
      }
    }
  },
};
