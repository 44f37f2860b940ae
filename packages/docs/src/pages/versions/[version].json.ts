import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listVersions } from '../../made/versions.ts';

export const getStaticPaths = (() =>
  // An endpoint runs from a bundle, which does not know where it came from.
  listVersions(join(import.meta.env.DOCS_FOLDER, '../versions')).map(({ version, file }) => ({
    params: { version },
    props: { file },
  }))) satisfies GetStaticPaths;

/** The document as it was published, to download. */
export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readFile(props.file, 'utf8'), {
    headers: { 'content-type': 'application/json' },
  });
