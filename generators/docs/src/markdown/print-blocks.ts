import type { Code, List, PhrasingContent, RootContent, Table } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isPlain, isPlainCode, isPlainStart } from './plain-text.ts';

/**
 * Blocks as Markdown. A serialiser that knows every rule of escaping prints them; it takes 40 ms a
 * page, so what needs no escaping, nearly everything, is printed here, in the same form.
 */
export function printBlocks(blocks: readonly RootContent[]): string {
  const chunks: string[] = [];
  let difficult: RootContent[] = [];
  for (const [at, block] of blocks.entries()) {
    const text = isBesideList(blocks, at) ? undefined : printBlock(block);
    if (text === undefined) {
      difficult.push(block);
    } else {
      if (difficult.length > 0) chunks.push(serialise(difficult));
      difficult = [];
      chunks.push(text);
    }
  }
  if (difficult.length > 0) chunks.push(serialise(difficult));
  return `${chunks.join('\n\n')}\n`;
}

/** All that is special comes through here: nothing of it becomes HTML, a table or a directive. */
export function serialise(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      rule: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      resourceLink: true,
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown()],
    },
  ).trimEnd();
}

/** Two lists in a row would run into one. */
function isBesideList(blocks: readonly RootContent[], at: number): boolean {
  const isList = (index: number): boolean => blocks[index]?.type === 'list';
  return isList(at) && (isList(at - 1) || isList(at + 1));
}

/** Undefined when something in the block is special. */
function printBlock(block: RootContent): string | undefined {
  switch (block.type) {
    case 'heading':
      return prefix(`${'#'.repeat(block.depth)} `, printLine(block.children));
    case 'paragraph':
      return printStart(block.children);
    case 'table':
      return printTable(block);
    case 'list':
      return printList(block);
    case 'code':
      return printCode(block);
    default:
      return undefined;
  }
}

function printTable({ align, children }: Table): string | undefined {
  if (align?.some((side) => side !== null)) return undefined;
  const rows = children.map((row) => printAll(row.children, (cell) => printLine(cell.children)));
  if (!areAll(rows)) return undefined;
  const [head = [], ...rest] = rows;
  const rule = head.map(() => '-');
  return [head, rule, ...rest].map((cells) => `|${cells.map(printCell).join('|')}|`).join('\n');
}

function printCell(text: string): string {
  return text === '' ? ' ' : ` ${text} `;
}

function printList({ ordered, spread, children }: List): string | undefined {
  if (ordered || spread) return undefined;
  const items = printAll(children, ({ checked, children: [first, ...rest] }) =>
    typeof checked === 'boolean' || rest.length > 0 || first?.type !== 'paragraph'
      ? undefined
      : prefix('- ', printStart(first.children)),
  );
  return items?.join('\n');
}

function printCode({ lang, meta, value }: Code): string | undefined {
  if (!lang || value === '' || /```|~~~/.test(value)) return undefined;
  return ['```' + [lang, ...(meta ? [meta] : [])].join(' '), value, '```'].join('\n');
}

/** A line at the beginning of a block, where more is special than inside a line. */
function printStart(nodes: readonly PhrasingContent[]): string | undefined {
  const [first] = nodes;
  if (first?.type === 'text' && !isPlainStart(first.value)) return undefined;
  return printLine(nodes);
}

function printLine(nodes: readonly PhrasingContent[]): string | undefined {
  const text = printAll(nodes, printInline)?.join('');
  return text === undefined || text.trim() === text ? text : undefined;
}

function printInline(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return isPlain(node.value) ? node.value : undefined;
    case 'inlineCode':
      return isPlainCode(node.value) ? `\`${node.value}\`` : undefined;
    case 'strong':
      return wrap('**', printLine(node.children), '**');
    case 'link':
      return /^[\w/.#-]+$/.test(node.url)
        ? wrap('[', printLine(node.children), `](${node.url})`)
        : undefined;
    default:
      return undefined;
  }
}

function printAll<Node>(
  nodes: readonly Node[],
  print: (node: Node) => string | undefined,
): string[] | undefined {
  const texts = nodes.map(print);
  return areAll(texts) ? texts : undefined;
}

function areAll<T>(values: readonly (T | undefined)[]): values is T[] {
  return values.every((value) => value !== undefined);
}

function prefix(mark: string, text: string | undefined): string | undefined {
  return wrap(mark, text, '');
}

/** Empty text between marks would leave the marks themselves to be read. */
function wrap(before: string, text: string | undefined, after: string): string | undefined {
  return text ? before + text + after : undefined;
}
