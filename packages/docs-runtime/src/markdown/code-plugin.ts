import type { HastNode, HastPluginEntry } from 'satteri';
import { highlight } from './highlight.ts';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Blocks of code: highlighted, with their title, in a `<code-block>` that offers to copy them. Those
 * that scroll can be reached by keyboard, and no two of a page go by one name.
 */
export const codePlugin: HastPluginEntry = () => {
  let count = 0;
  return {
    name: 'code',
    element: {
      filter: ['pre'],
      visit(node, context) {
        const code = node.children.find(isCode);
        if (!code) return;
        count += 1;
        const { lang, meta } = (code.data ?? {}) as { lang?: string; meta?: string };
        const text = context.textContent(code).replace(/\n$/, '');
        return { type: 'raw', value: writeBlock(text, toLanguage(lang), findTitle(meta), count) };
      },
    },
  };
};

function writeBlock(text: string, language: string, title: string, number: number): string {
  const caption = title === '' ? '' : `<figcaption>${title}</figcaption>`;
  const name = `Code ${number}${title === '' ? '' : `, ${title}`}`;
  return (
    `<code-block data-title="${title}"><figure>${caption}` +
    `<pre role="group" tabindex="0" aria-label="${name}" data-language="${language}">` +
    `<code>${highlight(text, language)}</code></pre></figure></code-block>`
  );
}

/** The generator writes both; hand-written pages keep to the same letters. */
function findTitle(meta = ''): string {
  return /title="([\w ,.:/()-]*)"/.exec(meta)?.[1] ?? '';
}

function toLanguage(language = 'text'): string {
  return language.replace(/[^\w-]/g, '');
}

function isCode(node: HastNode): node is Element {
  return node.type === 'element' && node.tagName === 'code';
}
