import type { APIRoute } from 'astro';
import { listPages, writeTwin } from './twins.ts';

/** All pages as one Markdown text. */
export const GET: APIRoute = async () => {
  const pages = await listPages();
  return new Response(pages.map(writeTwin).join('\n---\n\n'));
};
