import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** The picture of a page with a hero stands beside its words. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { id, entry } = locals.starlightRoute;
  const html = import.meta.env.DOCS_FIGURES[id];
  if (html !== undefined && entry.data.hero) entry.data.hero.image = { html };
});
