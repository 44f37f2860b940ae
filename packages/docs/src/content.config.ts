import { docsSchema } from '@astrojs/starlight/schema';
import { loadFolders } from '@openrpc-kit/docs-runtime/content';
import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { generated, guides } from './site/folders.ts';
import { makePages } from './made/made-pages.ts';

export const collections = {
  docs: defineCollection({
    loader: loadFolders([join(generated, 'docs'), guides], makePages()),
    schema: docsSchema(),
  }),
};
