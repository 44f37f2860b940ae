import { suggest } from '@openrpc-kit/model';
import { PropertyIndex } from '../../known-properties.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const unknownRequired: Rule = {
  code: 'SCH004',
  group: 'schemas',
  name: 'unknown-required',
  severity: 'warning',
  title: 'Required property is unknown',
  cause:
    'The schema insists on a property that it does not describe, usually for a slip of the pen.',
  fix: 'Describe it under `properties`, or take it from `required`.',
  check({ reader, schemas, report }) {
    const index = new PropertyIndex(reader);
    for (const site of schemas) {
      const required = site.node.child('required').items();
      if (required.length === 0) continue;
      const closed = site.value['additionalProperties'] === false;
      const known = index.find(site);
      if (known.open || (known.names.size === 0 && !closed)) continue;
      for (const item of required) {
        const name = item.text();
        if (known.names.has(name) || known.patterns.some((pattern) => pattern.test(name))) continue;
        report(item, `${quote(name)} is required, but no property`, {
          advice: suggest(name, [...known.names]),
          severity: closed ? 'error' : 'warning',
        });
      }
    }
  },
};
