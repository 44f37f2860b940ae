import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const equalTitles: Rule = {
  code: 'NAM006',
  group: 'names',
  name: 'equal-titles',
  severity: 'info',
  title: 'Different schemas share a title',
  cause:
    'Many tools name types after titles: two schemas with one title overwrite each other or get numbers.',
  fix: 'Give each component a title of its own, or none.',
  check({ root, fingerprints, report }) {
    const seen = new Map<string, { name: string; print: number }>();
    for (const [name, node] of root.child('components').child('schemas').members()) {
      const title = node.child('title').text();
      if (title === '') continue;
      const print = fingerprints.of(node.value);
      const other = seen.get(title);
      if (!other) seen.set(title, { name, print });
      else if (other.print !== print) {
        report(
          node.child('title'),
          `${name} and ${other.name} both have the title ${quote(title)}`,
        );
      }
    }
  },
};
