import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

export const undocumentedParam: Rule = {
  code: 'MET002',
  group: 'methods',
  name: 'undocumented-param',
  severity: 'warning',
  title: 'Param is not described',
  cause: 'Nobody but its author knows what to pass.',
  fix: 'Add a `summary` or a `description` to the param.',
  check({ reader, methods, report }) {
    const seen = new Set<string>();
    for (const { name, params } of methods) {
      for (const param of params) {
        // A shared param needs one description, however many methods take it.
        if (seen.has(param.node.key)) continue;
        seen.add(param.node.key);
        const schema = reader.resolve(param.node.child('schema'));
        const texts = [
          param.node.child('summary'),
          param.node.child('description'),
          ...(schema ? [schema.child('description'), schema.child('title')] : []),
        ];
        if (texts.some((text) => text.text().trim() !== '')) continue;
        report(param.node, `the param ${quote(param.name)} of ${name} has no description`);
      }
    }
  },
};
