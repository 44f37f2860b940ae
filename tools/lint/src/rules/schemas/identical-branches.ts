import { isObject } from '@openrpc-kit/model';
import type { Rule } from '../../rule.ts';

export const identicalBranches: Rule = {
  code: 'SCH016',
  group: 'schemas',
  name: 'identical-branches',
  severity: 'warning',
  title: 'Branches are identical',
  cause:
    'Two branches of oneOf that say the same refuse whatever fits them; in anyOf and allOf one of them is idle.',
  fix: 'Remove one of them, or make them differ: a const property tells the kinds of an object apart.',
  check({ schemas, fingerprints, report }) {
    for (const { node } of schemas) {
      for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
        const seen = new Map<number, number>();
        node
          .child(keyword)
          .items()
          .forEach((branch, index) => {
            const print = fingerprints.of(withoutAnnotations(branch.value));
            const first = seen.get(print);
            if (first === undefined) seen.set(print, index);
            else {
              report(branch, `branch ${index} of ${keyword} says the same as branch ${first}`, {
                severity: keyword === 'oneOf' ? 'error' : 'warning',
              });
            }
          });
      }
    }
  },
};

function withoutAnnotations(value: unknown): unknown {
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(
    ([key]) => !/^(title|description|default|examples?|\$comment|x-.*)$/.test(key),
  );
  return Object.fromEntries(members);
}
