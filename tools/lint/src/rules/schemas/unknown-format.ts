import { suggest } from '@openrpc-kit/model';
import { extraFormats, stringFormats } from '../../formats.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const unknownFormat: Rule = {
  code: 'SCH013',
  group: 'schemas',
  name: 'unknown-format',
  severity: 'info',
  title: 'Format is unknown',
  cause: 'Validators pass over a format that they do not know: any value of the type is valid.',
  fix: `Known are ${[...stringFormats, ...extraFormats].join(', ')}. Say the rest with a pattern or bounds.`,
  check({ reader, root, schemas, report }) {
    const own = reader.resolve(root.child('x-conventions').child('dates'))?.child('format').text();
    const known = [...stringFormats, ...extraFormats, ...(own ? [own] : [])];
    for (const { node } of schemas) {
      const place = node.child('format');
      const format = place.text();
      if (format === '' || known.includes(format)) continue;
      report(place, `validators pass over the format ${quote(format)}`, {
        // Not one number type for another: they look alike and differ in range.
        advice: suggest(format, [...stringFormats, ...(own ? [own] : [])]),
      });
    }
  },
};
