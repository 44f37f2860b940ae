import { suggest } from '@openrpc-kit/model';
import { draft7Keywords, toleratedKeywords } from '../../keywords.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const unknownKeyword: Rule = {
  code: 'SCH011',
  group: 'schemas',
  name: 'unknown-keyword',
  severity: 'warning',
  title: 'Keyword is unknown',
  cause:
    'JSON Schema passes over words that it does not know, so a mistyped constraint is never checked.',
  fix: 'Correct the spelling, or begin an extension of your own with "x-".',
  check({ schemas, report }) {
    for (const { node, value } of schemas) {
      for (const keyword of Object.keys(value)) {
        if (keyword.startsWith('x-') || draft7Keywords.includes(keyword)) continue;
        if (toleratedKeywords.has(keyword)) continue;
        const advice = keyword === 'id' ? 'did you mean "$id"?' : suggest(keyword, draft7Keywords);
        report(node.child(keyword), `JSON Schema has no keyword ${quote(keyword)}`, {
          advice,
          severity: advice === undefined ? 'info' : 'warning',
        });
      }
    }
  },
};
