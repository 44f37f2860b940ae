import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

const spec = 'specs/callgear-data-api/';

/**
 * A generated page is edited in the spec: a method in the file that bears its name, an error in the
 * convention of errors, a schema in its own file when it has one. Hand-written pages have their link from Starlight.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const base: string = import.meta.env.DOCS_EDIT_BASE;
  const { id, entry } = locals.starlightRoute;
  const file = base === '' ? undefined : findSource(id, entry.data.title);
  if (file === undefined) return;
  locals.starlightRoute.editUrl = new URL(base + file);
});

/** Path in the repository. */
function findSource(id: string, title: string): string | undefined {
  const [folder, slug] = id.split('/');
  if (folder === 'changelog') return 'CHANGELOG.md';
  if (slug === undefined) return folder === 'reference' ? `${spec}openrpc.json` : undefined;
  if (folder === 'methods') return `${spec}methods/${title}.json`;
  if (folder === 'conventions') return `${spec}conventions/${slug}.json`;
  if (folder === 'errors') return `${spec}conventions/errors.json`;
  return folder === 'schemas' ? findSchema(`${spec}schemas/${slug}.json`) : undefined;
}

/** What the model derives, such as the filter of a list, stands in no file. */
function findSchema(file: string): string | undefined {
  return existsSync(join(import.meta.env.DOCS_FOLDER, '../../../..', file)) ? file : undefined;
}
