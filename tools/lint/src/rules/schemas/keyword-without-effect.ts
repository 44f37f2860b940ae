import type { Rule } from '../../rule.ts';
import { quote } from '../../quote.ts';
import { stringFormats } from '../../formats.ts';

const kinds: readonly {
  readonly types: readonly string[];
  readonly keywords: readonly string[];
}[] = [
  { types: ['string'], keywords: ['minLength', 'maxLength', 'pattern'] },
  {
    types: ['number', 'integer'],
    keywords: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  },
  {
    types: ['array'],
    keywords: ['items', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems', 'contains'],
  },
  {
    types: ['object'],
    keywords: [
      'properties',
      'required',
      'additionalProperties',
      'patternProperties',
      'propertyNames',
      'minProperties',
      'maxProperties',
      'dependencies',
    ],
  },
];

export const keywordWithoutEffect: Rule = {
  code: 'SCH006',
  group: 'schemas',
  name: 'keyword-without-effect',
  severity: 'warning',
  title: 'Keyword has no effect on this type',
  cause: 'The keyword constrains values of another type, so it never applies and misleads readers.',
  fix: 'Remove the keyword, or correct the type.',
  check({ schemas, report }) {
    for (const { node, value } of schemas) {
      const types =
        typeof value['type'] === 'string' ? [value['type']] : node.child('type').texts();
      if (types.length === 0) continue;
      const shown = types.map(quote).join(' or ');
      for (const kind of kinds) {
        if (kind.types.some((type) => types.includes(type))) continue;
        for (const keyword of kind.keywords) {
          if (!Object.hasOwn(value, keyword)) continue;
          report(node.child(keyword), `${keyword} does nothing for the type ${shown}`);
        }
      }
      const format = node.child('format');
      if (stringFormats.has(format.text()) && !types.includes('string')) {
        report(format, `the format ${quote(format.value)} does nothing for the type ${shown}`);
      }
    }
  },
};
