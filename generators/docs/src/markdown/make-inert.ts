import type { BlockContent, Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { toSafeAddress } from './safe-address.ts';

/** The page that an address of a description stands for; undefined for any other address. */
export type ResolvePage = (address: string) => string | undefined;

interface Targets {
  /** Addresses by the name of their definition. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly resolvePage: ResolvePage;
}

/**
 * The blocks of a parsed description with everything live taken out: raw HTML becomes text, links
 * keep a safe address or only their text, images become links (a page loads nothing from elsewhere),
 * references and footnotes are written out, so that two descriptions on a page cannot meet.
 */
export function makeInert(
  root: Root,
  resolvePage: ResolvePage = () => undefined,
): readonly BlockContent[] {
  const targets = { definitions: collectDefinitions(root), resolvePage };
  return convertChildren(root, targets) as BlockContent[];
}

function collectDefinitions(root: Root): Targets['definitions'] {
  const definitions = root.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  // The first definition of a name counts, as in Markdown.
  return new Map(definitions.toReversed().map((node) => [node.identifier, node.url]));
}

function convertChildren(parent: Parents, targets: Targets): Nodes[] {
  return parent.children.flatMap((child) => convert(child, parent, targets));
}

function convert(node: Nodes, parent: Parents, targets: Targets): Nodes[] {
  switch (node.type) {
    case 'html':
      return isBlockParent(parent) ? [toParagraph(node.value)] : [toText(node.value)];
    case 'link':
      return toLink(targets, node.url, convertChildren(node, targets));
    case 'linkReference':
      return toLink(
        targets,
        targets.definitions.get(node.identifier) ?? '',
        convertChildren(node, targets),
      );
    case 'image':
      return toLink(targets, node.url, [toText(node.alt ?? '')]);
    case 'imageReference':
      return toLink(targets, targets.definitions.get(node.identifier) ?? '', [
        toText(node.alt ?? ''),
      ]);
    case 'footnoteReference':
      return [toText(`[${node.label ?? node.identifier}]`)];
    case 'footnoteDefinition':
      return convertChildren(node, targets);
    case 'definition':
    case 'yaml':
      return [];
    case 'code':
      return [{ type: 'code', lang: toLanguage(node.lang), meta: null, value: node.value }];
    default:
      return 'children' in node
        ? [{ ...node, children: convertChildren(node, targets) } as Nodes]
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

function toLink({ resolvePage }: Targets, address: string, children: Nodes[]): Nodes[] {
  const url = resolvePage(address) ?? toSafeAddress(address);
  if (url === undefined || children.length === 0) return children;
  return [
    { type: 'link', url, children: children as Extract<Nodes, { type: 'link' }>['children'] },
  ];
}

/** Only a plain word can name a language of a code block. */
function toLanguage(lang: string | null | undefined): string | null {
  return lang && /^[A-Za-z0-9+#-]{1,20}$/.test(lang) ? lang.toLowerCase() : null;
}
