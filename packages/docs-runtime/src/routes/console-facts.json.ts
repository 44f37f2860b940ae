import type { APIRoute, GetStaticPaths } from 'astro';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const getStaticPaths = (() => {
  const files = globSync('**/*.json', { cwd: join(import.meta.env.DOCS_FOLDER, 'console') });
  return files.map((file) => ({
    params: { facts: file.replaceAll('\\', '/').slice(0, -'.json'.length) },
  }));
}) satisfies GetStaticPaths;

/** What a console works with: a file a method, a file a page of errors. */
export const GET: APIRoute = async ({ params }) => {
  const file = join(import.meta.env.DOCS_FOLDER, 'console', `${params['facts'] ?? ''}.json`);
  return new Response(await readFile(file, 'utf8'), {
    headers: { 'content-type': 'application/json' },
  });
};
