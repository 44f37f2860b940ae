import { findEndlessSchemas } from '../../endless-schemas.ts';
import type { Rule } from '../../rule.ts';

export const endlessSchema: Rule = {
  code: 'SCH019',
  group: 'schemas',
  name: 'endless-schema',
  severity: 'error',
  title: 'Schema requires itself',
  cause: 'Each value must hold another of its kind, without end: no finite value is valid.',
  fix: 'Make the property that leads back optional, allow null, or hold an array.',
  check({ reader, schemas, report }) {
    for (const { node } of findEndlessSchemas(reader, schemas)) {
      report(node, 'a value has to hold another value of this schema, without end');
    }
  },
};
