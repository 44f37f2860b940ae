import { defineConfig } from 'astro/config';
import { createSiteConfig } from './src/site/site-config.ts';
import { readSiteOptions } from './src/site/site-options.ts';

export default defineConfig(createSiteConfig(readSiteOptions(process.env)));
