import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * Starlight writes the content of head elements as it is, and the title of a page comes from the
 * spec: `</title><script>` in it would be markup. Here it becomes text.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  for (const entry of locals.starlightRoute.head) {
    if (entry.tag === 'title') entry.content = escapeHtml(entry.content ?? '');
  }
});

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
