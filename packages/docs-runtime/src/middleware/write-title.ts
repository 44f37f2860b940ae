import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * Starlight writes the content of head elements as it is, and the title of a page comes from the
 * spec: `</title><script>` in it would be markup. Here it becomes text. A page that is named like
 * the site, its first one most often, says that name once.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { siteTitle, entry, head } = locals.starlightRoute;
  for (const element of head) {
    if (element.tag !== 'title') continue;
    const title = entry.data.title === siteTitle ? siteTitle : (element.content ?? '');
    element.content = escapeHtml(title);
  }
});

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
