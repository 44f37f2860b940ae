import type { BlockContent, Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { cleanText, squeeze } from './clean-text.ts';
import { isPlain, isPlainCode, isPlainStart } from './plain-text.ts';
import { makeInert, type ResolvePage } from './make-inert.ts';

/**
 * A description as blocks. It is Markdown by design, and nothing more: HTML shows as text, unsafe
 * links and images lose their address.
 *
 * @param topLevel depth that its highest heading gets
 * @param resolvePage pages that it may link to by an address of its own
 */
export function readDescription(
  text: string,
  topLevel: Heading['depth'] = 3,
  resolvePage?: ResolvePage,
): readonly BlockContent[] {
  if (text === '') return [];
  const simple = readSimple(text);
  if (simple) return [{ type: 'paragraph', children: simple }];
  const blocks = makeInert(parse(text), resolvePage);
  return withHeadingsFrom(blocks, topLevel);
}

/** A sentence of plain words and code, as most descriptions are: parsing it properly takes a while. */
function readSimple(text: string): PhrasingContent[] | undefined {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0 || !isPlainStart(text) || text.trim() !== text) return undefined;
  const fits = pieces.every((piece, at) => (at % 2 === 0 ? isPlain(piece) : isPlainCode(piece)));
  if (!fits || cleanText(text) !== text) return undefined;
  return pieces.flatMap((value, at): PhrasingContent[] => {
    if (at % 2 === 1) return [{ type: 'inlineCode', value }];
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/** Params and errors have the same texts on every page. */
const lines = new Map<string, readonly PhrasingContent[]>();
const mostLines = 1000;

/** A description as one line, for a cell or a list: its blocks follow one another. */
export function readLine(text: string): readonly PhrasingContent[] {
  const known = lines.get(text);
  if (known) return known;
  if (lines.size >= mostLines) lines.clear();
  const line = readDescription(text).flatMap((block, at) => [
    ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...toLine(block),
  ]);
  lines.set(text, line);
  return line;
}

function parse(text: string): Root {
  return fromMarkdown(cleanText(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

function withHeadingsFrom(blocks: readonly BlockContent[], topLevel: number): BlockContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const shift = topLevel - Math.min(...depths);
  return blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, depth: Math.min(6, block.depth + shift) as Heading['depth'] }
      : block,
  );
}

function toLine(node: RootContent): PhrasingContent[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return node.children.map((child) =>
        child.type === 'break'
          ? { type: 'text', value: ' ' }
          : child.type === 'text'
            ? { type: 'text', value: squeeze(child.value) }
            : child,
      );
    case 'code':
      return [{ type: 'inlineCode', value: squeeze(node.value).trim() || ' ' }];
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return node.children.flatMap((child, at) => [
        ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
        ...toLine(child),
      ]);
    case 'tableCell':
      return node.children;
    default:
      return [];
  }
}
