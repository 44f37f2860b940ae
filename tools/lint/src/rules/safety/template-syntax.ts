import { maskCode } from '../../markup.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const template = /\{\{[^\n]{0,80}|\$\{[^\n]{0,80}|<%[^\n]{0,80}|\{%[^\n]{0,80}|#\{[^\n]{0,80}/;
/** What MDX reads as code: an expression, a component, a module line. */
const mdx = /\{[^{}\n]{0,80}\}|<[A-Z][\w.]*[^<>\n]{0,80}>|^(?:import|export)\s[^\n]{0,80}/m;

export const templateSyntax: Rule = {
  code: 'SAF003',
  group: 'safety',
  name: 'template-syntax',
  severity: 'warning',
  title: 'Template syntax in a text',
  cause:
    'Vue, Handlebars, Jinja and their like evaluate such text when it is put into a page; MDX evaluates even single braces (info).',
  fix: 'Put it into backquotes when it is meant to be read.',
  check({ texts, report }) {
    for (const { node, text, kind } of texts) {
      // The message of an error is a template by convention.
      if (
        kind !== 'prose' ||
        node.pointer.at(-1) === 'message' ||
        !/[{<%]|^(?:import|export)/m.test(text)
      )
        continue;
      const shown = maskCode(text);
      const [found] = template.exec(shown) ?? [];
      if (found !== undefined) report(node, `a template engine would evaluate ${quote(found)}`);
      const [expression] = found === undefined ? (mdx.exec(shown) ?? []) : [];
      if (expression !== undefined) {
        report(node, `MDX would evaluate ${quote(expression)}`, { severity: 'info' });
      }
    }
  },
};
