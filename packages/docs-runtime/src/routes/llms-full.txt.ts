import type { APIRoute } from 'astro';
import { listPresentPages, writeTwin } from './twins.ts';

/** All pages as one Markdown text. */
export const GET: APIRoute = async () => {
  const pages = await listPresentPages();
  return new Response(pages.map(writeTwin).join('\n---\n\n'));
};
