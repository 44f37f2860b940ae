import { laterKeywords } from '../../keywords.ts';
import type { Rule } from '../../rule.ts';

export const laterKeyword: Rule = {
  code: 'SCH010',
  group: 'schemas',
  name: 'later-keyword',
  severity: 'warning',
  title: 'Keyword of a later draft',
  cause:
    'OpenRPC uses JSON Schema draft-07, whose validators pass over keywords of later drafts: the rule is never checked.',
  fix: 'Say it in words of draft-07.',
  check({ schemas, report }) {
    for (const { node, value } of schemas) {
      for (const keyword of Object.keys(value)) {
        const advice = laterKeywords.get(keyword);
        if (advice !== undefined)
          report(node.child(keyword), `draft-07 has no ${keyword}`, { advice });
      }
      if (Object.hasOwn(value, '$defs')) {
        report(node.child('$defs'), 'draft-07 has no $defs', {
          severity: 'info',
          advice: 'draft-07 has definitions; references into $defs work all the same',
        });
      }
    }
  },
};
