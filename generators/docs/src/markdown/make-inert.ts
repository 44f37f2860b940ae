import type { BlockContent, Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toSafeAddress } from './safe-address.ts';

type Addresses = ReadonlyMap<string, string>;

/**
 * The blocks of a parsed description with everything live taken out: raw HTML becomes text, links
 * keep a safe address or only their text, images become links (a page loads nothing from elsewhere),
 * references and footnotes are written out, so that two descriptions on a page cannot meet.
 */
export function makeInert(root: Root): readonly BlockContent[] {
  const addresses = collectAddresses(root);
  return convertChildren(root, addresses) as BlockContent[];
}

function collectAddresses(root: Root): Addresses {
  const definitions = root.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  // The first definition of a name counts, as in Markdown.
  return new Map(definitions.toReversed().map((node) => [node.identifier, node.url]));
}

function convertChildren(parent: Parents, addresses: Addresses): Nodes[] {
  return parent.children.flatMap((child) => convert(child, parent, addresses));
}

function convert(node: Nodes, parent: Parents, addresses: Addresses): Nodes[] {
  switch (node.type) {
    case 'html':
      return isBlockParent(parent) ? [toParagraph(node.value)] : [toText(node.value)];
    case 'link':
      return toLink(node.url, convertChildren(node, addresses));
    case 'linkReference':
      return toLink(addresses.get(node.identifier) ?? '', convertChildren(node, addresses));
    case 'image':
      return toLink(node.url, [toText(node.alt ?? '')]);
    case 'imageReference':
      return toLink(addresses.get(node.identifier) ?? '', [toText(node.alt ?? '')]);
    case 'footnoteReference':
      return [toText(`[${node.label ?? node.identifier}]`)];
    case 'footnoteDefinition':
      return convertChildren(node, addresses);
    case 'definition':
    case 'yaml':
      return [];
    case 'code':
      return [{ type: 'code', lang: toLanguage(node.lang), meta: null, value: node.value }];
    default:
      return 'children' in node
        ? [{ ...node, children: convertChildren(node, addresses) } as Nodes]
        : [node];
  }
}

function isBlockParent(parent: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

function toText(value: string): PhrasingContent {
  return { type: 'text', value };
}

function toParagraph(value: string): BlockContent {
  return { type: 'paragraph', children: [toText(value)] };
}

function toLink(address: string, children: Nodes[]): Nodes[] {
  const url = toSafeAddress(address);
  if (url === undefined || children.length === 0) return children;
  return [
    { type: 'link', url, children: children as Extract<Nodes, { type: 'link' }>['children'] },
  ];
}

/** Only a plain word can name a language of a code block. */
function toLanguage(lang: string | null | undefined): string | null {
  return lang && /^[A-Za-z0-9+#-]{1,20}$/.test(lang) ? lang.toLowerCase() : null;
}
