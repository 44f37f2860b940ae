import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import type { MadePage } from './made-page.ts';

/**
 * Loads the pages of several folders, and pages that are made, into one collection. A page's address is its path in its
 * folder, in any of them.
 */
export function loadFolders(folders: readonly string[], pages: readonly MadePage[] = []): Loader {
  return {
    name: 'docs-folders',
    load: async (context) => {
      // Rendered pages depend on the base path as well as on their text: nothing is kept.
      context.store.clear();
      for (const folder of folders) await loadFolder(folder, context);
      for (const page of pages) await loadPage(page, context);
      refuseEmptyPages(context);
    },
  };
}

async function loadFolder(folder: string, context: LoaderContext): Promise<void> {
  const loader = glob({
    base: pathToFileURL(`${folder}/`),
    pattern: '**/[^_]*.{md,mdx}',
    generateId: ({ entry }) => entry.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '') || 'index',
  });
  // The glob loader deletes what it did not load itself; it is shown an empty store.
  const store = new Proxy(context.store, {
    get: (target, key) => {
      if (key === 'keys') return () => [];
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  await loader.load({ ...context, store });
}

async function loadPage(page: MadePage, context: LoaderContext): Promise<void> {
  const { id, title, description, body, isOld = false } = page;
  const data = await context.parseData({
    id,
    data: { title, description, editUrl: false, pagefind: !isOld },
  });
  context.store.set({ id, data, body, rendered: await context.renderMarkdown(body) });
}

/** Astro only logs that a page could not be rendered, and would publish it empty. */
function refuseEmptyPages({ store }: LoaderContext): void {
  const failed = store.values().filter((entry) => !entry.rendered && !entry.deferredRender);
  if (failed.length > 0) {
    throw new Error(`cannot render ${failed.map(({ filePath }) => filePath).join(', ')}`);
  }
}
