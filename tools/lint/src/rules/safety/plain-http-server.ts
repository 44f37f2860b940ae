import { listServers } from '../../server-site.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const loopback = /^(?:localhost|(?:[^.]+\.)+localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?::|$)/i;

export const plainHttpServer: Rule = {
  code: 'SAF006',
  group: 'safety',
  name: 'plain-http-server',
  severity: 'warning',
  title: 'Server without encryption',
  cause: 'Whoever stands between caller and server reads and changes every call, tokens included.',
  fix: 'Use https (or wss); http is fine for this machine only.',
  check(context) {
    for (const server of listServers(context)) {
      const url = server.child('url');
      const match = /^(http|ws):\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url.text().trim());
      if (!match || loopback.test(match[2] ?? '')) continue;
      context.report(url, `${quote(match[0])} is not encrypted`);
    }
  },
};
