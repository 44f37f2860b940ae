import type { Method } from '@openrpc-kit/model';
import type { Context } from './context.ts';
import type { ErrorTopic } from './error-topics.ts';
import { cleanLine } from './markdown/clean-text.ts';
import { toFileStem } from './site-map.ts';

/** An entry of Starlight's sidebar: a page by its slug, or a group. */
export type SidebarEntry =
  | { readonly label: string; readonly slug: string }
  | {
      readonly label: string;
      readonly collapsed?: boolean;
      readonly items: readonly SidebarEntry[];
    };

/** Every page of the reference, grouped by kind. Guides are the site's own. */
export function makeSidebar(
  context: Context,
  topics: readonly ErrorTopic[],
): readonly SidebarEntry[] {
  const { model, site } = context;
  const schemas = model.schemas.filter(({ kind }) => kind === 'plain' || kind === 'row');
  return [
    {
      label: 'Reference',
      items: [{ label: 'Overview', slug: 'reference' }, ...groupMethods(context)],
    },
    ...group(
      'Conventions',
      (model.conventions?.pages ?? []).map(({ id, title }) =>
        toEntry(title, site.conventions.get(id)),
      ),
      false,
    ),
    ...group(
      'Errors',
      [
        ...(topics.length > 0 ? [{ label: 'All errors', slug: 'errors' }] : []),
        ...topics.map(({ title, slug }) => ({ label: toLabel(title), slug: `errors/${slug}` })),
      ],
      true,
    ),
    ...group(
      'Schemas',
      [
        ...(model.schemas.length > 0 ? [{ label: 'All schemas', slug: 'schemas' }] : []),
        ...schemas.map(({ name }) => toEntry(name, site.schemas.get(name))),
      ],
      true,
    ),
  ];
}

/** Methods by their first tag, when the document has tags; a tag's methods keep their order. */
function groupMethods(context: Context): readonly SidebarEntry[] {
  const tags = Map.groupBy(context.model.methods, ({ tags: [tag] }) => tag ?? '');
  const entries = (methods: readonly Method[]): SidebarEntry[] =>
    methods.map(({ name }) => toEntry(name, context.site.methods.get(name)));
  if (tags.size < 2) return entries(context.model.methods);
  return [...tags].flatMap(([tag, methods]) =>
    tag === '' ? entries(methods) : [{ label: toLabel(tag), items: entries(methods) }],
  );
}

function group(label: string, items: readonly SidebarEntry[], collapsed: boolean): SidebarEntry[] {
  return items.length === 0 ? [] : [{ label, collapsed, items }];
}

function toEntry(label: string, path: string | undefined): SidebarEntry {
  return { label: toLabel(label), slug: toFileStem(path ?? '//') };
}

/** Starlight needs a label; very long ones help nobody in a sidebar. */
function toLabel(text: string): string {
  const label = cleanLine(text);
  return label.length > 60 ? `${label.slice(0, 59).toWellFormed()}…` : label || '(unnamed)';
}
