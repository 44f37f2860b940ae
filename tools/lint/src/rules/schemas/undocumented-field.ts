import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const undocumentedField: Rule = {
  code: 'SCH018',
  group: 'schemas',
  name: 'undocumented-field',
  severity: 'info',
  title: 'Field is not described',
  cause: 'Nobody but its author knows what the field means, in which unit, and when it is absent.',
  fix: 'Add a `description`, or a `title` where that says all.',
  check({ reader, schemas, report }) {
    for (const { node, keyword } of schemas) {
      if (keyword !== 'properties') continue;
      const schema = reader.resolve(node);
      if (!schema || schema.child('description').text() || schema.child('title').text()) continue;
      report(node, `the field ${quote(String(node.pointer.at(-1)))} has no description`);
    }
  },
};
