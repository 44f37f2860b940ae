import type { InlineCode, Link, Nodes, Parents, RootContent } from 'mdast';

/**
 * Links every `name` in the text that has a page: a description that speaks of `get.account` leads
 * to it. Headings and links keep their text as it is.
 *
 * @param paths page by name; the page itself is not among them
 */
export function linkMentions(
  body: readonly RootContent[],
  paths: ReadonlyMap<string, string>,
): readonly RootContent[] {
  return body.map((node) => convert(node, paths) as RootContent);
}

function convert(node: Nodes, paths: ReadonlyMap<string, string>): Nodes {
  if (node.type === 'inlineCode') return toLink(node, paths.get(node.value));
  if (!('children' in node) || node.type === 'heading' || node.type === 'link') return node;
  return { ...node, children: node.children.map((child) => convert(child, paths)) } as Parents;
}

function toLink(code: InlineCode, path: string | undefined): InlineCode | Link {
  return path === undefined ? code : { type: 'link', url: path, children: [code] };
}
