import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const reservedPrefix: Rule = {
  code: 'NAM004',
  group: 'names',
  name: 'reserved-prefix',
  severity: 'error',
  title: 'Name begins with rpc.',
  cause:
    'JSON-RPC keeps names that begin with `rpc.` for itself; only `rpc.discover` has a meaning so far.',
  fix: 'Choose another prefix.',
  check({ methods, report }) {
    for (const { name, node } of methods) {
      if (!/^rpc\./i.test(name) || name === 'rpc.discover') continue;
      report(node.child('name'), `${quote(name)} begins with the reserved prefix "rpc."`);
    }
  },
};
