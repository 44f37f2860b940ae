import { listErrors, predefinedCodes } from '../../error-site.ts';
import type { Rule } from '../../rule.ts';

export const reservedCode: Rule = {
  code: 'ERR001',
  group: 'errors',
  name: 'reserved-code',
  severity: 'warning',
  title: 'Error code is reserved',
  cause:
    'JSON-RPC keeps -32768 to -32000 for itself: five codes have a meaning, -32099 to -32000 are for servers, the ' +
    'rest may get a meaning some day.',
  fix: 'Use a code outside that range, or one from -32099 to -32000.',
  check(context) {
    for (const { node, code } of listErrors(context)) {
      if (code === undefined || code < -32768 || code >= -32099 || predefinedCodes.has(code))
        continue;
      context.report(node.child('code'), `${code} is reserved by JSON-RPC and has no meaning yet`);
    }
  },
};
