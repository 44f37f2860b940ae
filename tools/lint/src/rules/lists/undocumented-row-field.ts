import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const undocumentedRowField: Rule = {
  code: 'LST006',
  group: 'lists',
  name: 'undocumented-row-field',
  severity: 'warning',
  title: 'Field of a row is not described',
  cause: 'Rows are what callers store and count; a field that nobody understands is used wrongly.',
  fix: 'Add a title and a description: what it means, when it is null.',
  check({ lists, report }) {
    for (const { fields } of lists) {
      for (const { field, node } of fields) {
        const missing = [
          ...(field.title.trim() === '' ? ['title'] : []),
          ...(field.description.trim() === '' ? ['description'] : []),
        ];
        if (missing.length > 0)
          report(node, `${quote(field.name)} has no ${missing.join(' and no ')}`);
      }
    }
  },
};
