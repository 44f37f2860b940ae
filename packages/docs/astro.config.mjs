import { defineConfig } from 'astro/config';
import { createSiteConfig } from './src/site/site-config.ts';
import { readSiteOptions } from './src/site/site-options.ts';

// Nothing of a build leaves the machine.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig(createSiteConfig(readSiteOptions(process.env)));
