import type { APIRoute } from 'astro';
import { readSiteData } from '../site/site-data.ts';
import { listPresentPages, toTwinPath } from './twins.ts';

/** A table of contents for language models: a line a page, with the address of its Markdown twin. */
export const GET: APIRoute = async () => {
  const { title } = readSiteData(import.meta.env.DOCS_FOLDER);
  const pages = await listPresentPages();
  const lines = pages.map(
    ({ id, data }) =>
      `- [${data.title}](${toTwinPath(id)})${data.description ? `: ${data.description}` : ''}`,
  );
  return new Response(`# ${title}\n\n${lines.join('\n')}\n`);
};
