import { maskCode } from '../../markup.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const elements =
  'a|abbr|audio|b|blockquote|br|button|center|code|dd|del|details|div|dl|dt|em|figure|font|form|h[1-6]|hr|i|img|input|ins|' +
  'kbd|label|li|mark|ol|p|pre|q|s|section|select|small|span|strong|sub|summary|sup|table|tbody|td|textarea|th|thead|tr|u|' +
  'ul|video';
const element = new RegExp(`</?(?:${elements})(?:\\s[^<>]{0,300})?/?>`, 'i');

export const rawHtml: Rule = {
  code: 'SAF001',
  group: 'safety',
  name: 'raw-html',
  severity: 'warning',
  title: 'HTML in a text',
  cause:
    'Texts are Markdown. A docs page that lets HTML through can be taken over, one that does not shows the tags.',
  fix: 'Use Markdown, or put the tag into backquotes when it is meant to be read.',
  check({ texts, report }) {
    for (const { node, text, kind } of texts) {
      if (kind !== 'prose' || !text.includes('<')) continue;
      const [tag] = element.exec(maskCode(text)) ?? [];
      if (tag !== undefined) report(node, `the text holds the HTML ${quote(tag)}`);
    }
  },
};
