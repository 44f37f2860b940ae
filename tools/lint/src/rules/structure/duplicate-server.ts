import type { SpecNode } from '@openrpc-kit/model';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const duplicateServer: Rule = {
  code: 'STR005',
  group: 'structure',
  name: 'duplicate-server',
  severity: 'warning',
  title: 'Server stands twice',
  cause: 'Two servers have one name or one address, so a reader cannot tell which to choose.',
  fix: 'Rename one of them, or remove it.',
  check({ root, report }) {
    const servers = root.child('servers').items();
    const seen = new Set<string>();
    const checkTwice = (node: SpecNode, what: string): void => {
      const text = node.text();
      if (text === '') return;
      if (seen.has(`${what} ${text}`))
        report(node, `another server has the ${what} ${quote(text)}`);
      seen.add(`${what} ${text}`);
    };
    for (const server of servers) {
      checkTwice(server.child('name'), 'name');
      checkTwice(server.child('url'), 'address');
    }
  },
};
