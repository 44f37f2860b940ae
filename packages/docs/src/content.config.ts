import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { loadFolders } from './site/docs-loader.ts';
import { makePages } from './site/made-pages.ts';
import { readSiteOptions } from './site/site-options.ts';

const { generated, guides } = readSiteOptions(process.env);

export const collections = {
  docs: defineCollection({
    loader:
      guides === undefined
        ? loadFolders([join(generated, 'docs')])
        : loadFolders([join(generated, 'docs'), guides], makePages()),
    schema: docsSchema(),
  }),
};
