import type { InlineCode, Link, Nodes, Parents, RootContent } from 'mdast';

/**
 * Links every `name` in the text that has a page: a description that speaks of `get.account` leads
 * to it. Headings and links keep their text as it is.
 *
 * @param paths page by name
 * @param own the page that the text stands on, which is not linked
 */
export function linkMentions(
  body: readonly RootContent[],
  paths: ReadonlyMap<string, string>,
  own: string,
): readonly RootContent[] {
  const findPath = (name: string): string | undefined => {
    const path = paths.get(name);
    return path === own ? undefined : path;
  };
  return body.map((node) => convert(node, findPath) as RootContent);
}

function convert(node: Nodes, findPath: (name: string) => string | undefined): Nodes {
  if (node.type === 'inlineCode') return toLink(node, findPath(node.value));
  if (!('children' in node) || node.type === 'heading' || node.type === 'link') return node;
  const children: Nodes[] = node.children;
  let linked = children;
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as Nodes;
    const converted = convert(child, findPath);
    if (converted === child) continue;
    if (linked === children) linked = [...children];
    linked[at] = converted;
  }
  return linked === children ? node : ({ ...node, children: linked } as Parents);
}

function toLink(code: InlineCode, path: string | undefined): InlineCode | Link {
  return path === undefined ? code : { type: 'link', url: path, children: [code] };
}
