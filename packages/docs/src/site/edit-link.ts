import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

const spec = 'specs/callgear-data-api/';

/**
 * A generated page is edited in the spec: a method in the file that bears its name, an error in the
 * convention of errors. Hand-written pages have their link from Starlight.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const base: string = import.meta.env.DOCS_EDIT_BASE;
  const { id, entry } = locals.starlightRoute;
  const file = findSource(id, entry.data.title);
  if (base === '' || file === undefined) return;
  locals.starlightRoute.editUrl = new URL(base + file);
});

function findSource(id: string, title: string): string | undefined {
  const [folder, slug] = id.split('/');
  if (folder === 'changelog') return 'CHANGELOG.md';
  if (slug === undefined) return undefined;
  if (folder === 'methods') return `${spec}methods/${title}.json`;
  if (folder === 'conventions') return `${spec}conventions/${slug}.json`;
  return folder === 'errors' ? `${spec}conventions/errors.json` : undefined;
}
