import { saysKind, typedKeywords } from '../../keywords.ts';
import { quoteList } from '../../quote.ts';
import type { Rule } from '../../rule.ts';
import type { SchemaSite } from '../../schema-site.ts';

/** Schemas below these refine what stands around them. */
const refining = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependencies']);

export const missingType: Rule = {
  code: 'SCH014',
  group: 'schemas',
  name: 'missing-type',
  severity: 'info',
  title: 'Schema names no type',
  cause:
    'Constraints hold only for values of their own type: `properties` alone lets strings and numbers through.',
  fix: 'Add the `type` that is meant.',
  check({ schemas, report }) {
    for (const { node, value, keyword, parent } of schemas) {
      const constraints = typedKeywords.filter((each) => Object.hasOwn(value, each));
      if (constraints.length === 0 || saysKind(value)) continue;
      // Names of properties are strings.
      if (keyword === 'propertyNames') continue;
      if (refining.has(keyword ?? '') && hasType(parent)) continue;
      report(node, `${quoteList(constraints)} without a type lets values of other types through`);
    }
  },
};

function hasType(site: SchemaSite | undefined): boolean {
  if (!site) return false;
  return (
    Object.hasOwn(site.value, 'type') || (refining.has(site.keyword ?? '') && hasType(site.parent))
  );
}
