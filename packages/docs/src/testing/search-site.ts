import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { searchRanking } from '@openrpc-kit/docs-runtime';

interface Pagefind {
  options(options: { basePath: string; baseUrl: string; ranking: object }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

export interface Hit {
  readonly url: string;
  readonly sub_results: readonly { readonly url: string }[];
}

/** Searches the built site with the code that its pages use, reading the index from disk. */
export async function openSearch(folder: string): Promise<(query: string) => Promise<Hit[]>> {
  const origin = 'http://site.invalid/';
  const readFromDisk: typeof fetch = async (input) => {
    const { pathname } = new URL(String(input));
    return new Response(await readFile(join(folder, pathname)));
  };
  const file = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
  const pagefind = (await import(/* @vite-ignore */ file)) as Pagefind;
  await withFetch(readFromDisk, async () => {
    await pagefind.options({
      basePath: `${origin}pagefind/`,
      baseUrl: '/',
      ranking: searchRanking,
    });
    await pagefind.init();
  });
  return (query) =>
    withFetch(readFromDisk, async () => {
      const { results } = await pagefind.search(query);
      return Promise.all(results.slice(0, 5).map((result) => result.data()));
    });
}

/** The search fetches its index by the global `fetch`, which others need as it was. */
async function withFetch<T>(replacement: typeof fetch, run: () => Promise<T>): Promise<T> {
  const usual = globalThis.fetch;
  globalThis.fetch = replacement;
  try {
    return await run();
  } finally {
    globalThis.fetch = usual;
  }
}
