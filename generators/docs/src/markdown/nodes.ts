import type {
  BlockContent,
  Code,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
} from 'mdast';
import { cleanLine, cleanText, toSpaced } from './clean-text.ts';

/** A piece of a line: plain text, or nodes made by these functions. */
export type Inline = string | PhrasingContent | readonly Inline[];

/** Plain text and nodes as one list of nodes. Plain text is never read as Markdown. */
export function inline(...parts: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  addInline(parts, nodes);
  return nodes;
}

function addInline(parts: readonly Inline[], nodes: PhrasingContent[]): void {
  parts.forEach((part) => {
    if (typeof part !== 'string') {
      if (isList(part)) addInline(part, nodes);
      else nodes.push(part);
    } else if (part !== '') {
      nodes.push({ type: 'text', value: toSpaced(part) });
    }
  });
}

function isList(part: PhrasingContent | readonly Inline[]): part is readonly Inline[] {
  return Array.isArray(part);
}

export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(...parts) };
}

export function heading(depth: Heading['depth'], ...parts: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: inline(...parts) };
}

export function strong(...parts: readonly Inline[]): PhrasingContent {
  return { type: 'strong', children: inline(...parts) };
}

/** Code in a line. Empty code cannot be written in Markdown: it becomes a word. */
export function mono(value: string): PhrasingContent {
  const line = cleanLine(value);
  return line === '' ? { type: 'text', value: '(empty)' } : { type: 'inlineCode', value: line };
}

/** A link to a page of the site, by its path from the root: `/errors/forbidden/`. */
export function link(path: string, ...parts: readonly Inline[]): Link {
  return { type: 'link', url: path, children: inline(...parts) as Link['children'] };
}

/** Joins with a separator: `join([a, b], ', ')`. */
export function join(parts: readonly Inline[], separator: string): Inline {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [separator, part]));
}

export function bullets(items: readonly (readonly Inline[])[]): List {
  const children: ListItem[] = items.map((parts) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...parts)],
  }));
  return { type: 'list', ordered: false, spread: false, children };
}

/** The language is always ours, the text may be anything. */
export function codeBlock(lang: string, value: string, title?: string): Code {
  return {
    type: 'code',
    lang,
    meta: title === undefined ? null : `title="${title}"`,
    value: cleanText(value),
  };
}

/** A table whose cells are lines. Rows are as long as the head. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Table {
  return {
    type: 'table',
    align: head.map(() => null),
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
    })),
  };
}

/** The blocks, or a sentence when there are none. */
export function orElse(blocks: readonly BlockContent[], sentence: string): readonly BlockContent[] {
  return blocks.length > 0 ? blocks : [paragraph(sentence)];
}
