import type { APIRoute, GetStaticPaths } from 'astro';
import { listPages, type PageEntry, writeTwin } from './twins.ts';

export const getStaticPaths = (async () => {
  const pages = await listPages();
  return pages.map((entry) => ({ params: { twin: entry.id }, props: { entry } }));
}) satisfies GetStaticPaths;

/** The Markdown twin of a page: its address with `.md` in place of the last slash. */
export const GET: APIRoute<{ entry: PageEntry }> = ({ props }) =>
  new Response(writeTwin(props.entry), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
