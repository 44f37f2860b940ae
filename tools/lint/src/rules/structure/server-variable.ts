import { suggest, type SpecNode } from '@openrpc-kit/model';
import { quote, quoteList } from '../../quote.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { listServers } from '../../server-site.ts';

export const serverVariable: Rule = {
  code: 'STR004',
  group: 'structure',
  name: 'server-variable',
  severity: 'error',
  title: 'Server variable is not declared',
  cause:
    'The address of a server needs a variable that has no declaration, so it cannot be filled in.',
  fix: 'Declare each variable of the address under `variables`, with a default, and no others.',
  check(context) {
    for (const server of listServers(context)) checkServer(context, server);
  },
};

function checkServer({ report }: RuleContext, server: SpecNode): void {
  const url = server.child('url');
  const variables = server.child('variables').members();
  const declared = variables.map(([name]) => name);
  const used = [...url.text().matchAll(/\$?\{([^{}]*)\}/g)].map((match) => match[1] as string);
  for (const name of new Set(used)) {
    if (declared.includes(name)) continue;
    const advice = suggest(name, declared);
    report(url, `the variable ${quote(name)} of the address is not declared`, { advice });
  }
  for (const [name, node] of variables) {
    if (!used.includes(name)) {
      report(node, `the address has no variable ${quote(name)}`, {
        severity: 'warning',
        advice: suggest(name, used),
      });
    }
    const allowed = node.child('enum').texts();
    const chosen = node.child('default').text();
    if (allowed.length === 0 || allowed.includes(chosen)) continue;
    report(node.child('default'), `the default ${quote(chosen)} is none of ${quoteList(allowed)}`, {
      advice: suggest(chosen, allowed),
    });
  }
}
