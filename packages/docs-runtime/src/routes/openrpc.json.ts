import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The one-file OpenRPC document, to download. */
export const GET: APIRoute = async () => {
  const file = join(import.meta.env.DOCS_FOLDER, 'openrpc.json');
  return new Response(await readFile(file, 'utf8'), {
    headers: { 'content-type': 'application/json' },
  });
};
