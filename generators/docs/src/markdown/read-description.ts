import type { BlockContent, Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { cleanText } from './clean-text.ts';
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
  const root = parse(text);
  const blocks = makeInert(root, resolvePage);
  return withHeadingsFrom(blocks, topLevel);
}

/** A description as one line, for a cell or a list: its blocks follow one another. */
export function readLine(text: string): readonly PhrasingContent[] {
  return readDescription(text).flatMap((block, at) => [
    ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...toLine(block),
  ]);
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
            ? { type: 'text', value: child.value.replace(/\s+/g, ' ') }
            : child,
      );
    case 'code':
      return [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ').trim() || ' ' }];
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
