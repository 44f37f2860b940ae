import { quoteList } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const refSiblings: Rule = {
  code: 'SCH012',
  group: 'schemas',
  name: 'ref-siblings',
  severity: 'info',
  title: 'Members beside $ref',
  cause:
    'By the letter of draft-07 whatever stands beside $ref is passed over. Some tools do so, openrpc-kit does not.',
  fix: 'To be read alike everywhere, wrap the reference: "allOf": [{ "$ref": … }].',
  check({ schemas, report }) {
    for (const { node, value } of schemas) {
      if (typeof value['$ref'] !== 'string') continue;
      const beside = Object.keys(value).filter((key) => key !== '$ref' && !key.startsWith('x-'));
      if (beside.length > 0) report(node, `${quoteList(beside)} beside $ref may be passed over`);
    }
  },
};
