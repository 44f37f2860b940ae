import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';

export interface ReadPage {
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly root: Root;
}

/** A generated page as a site reads it. */
export function readPage(text: string): ReadPage {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return {
    frontmatter: parse(frontmatter) as Record<string, unknown>,
    root: parseMarkdown(body),
  };
}

/** With GitHub's extensions and with directives: all that a reader of the pages may know. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
}

/** Every node of a tree, the tree first. */
export function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}
