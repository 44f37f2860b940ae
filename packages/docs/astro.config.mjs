import { defineConfig } from 'astro/config';
import { createDocsConfig } from './src/site/site-config.ts';
import { readSiteSettings } from './src/site/site-settings.ts';

// Nothing of a build leaves the machine.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig(createDocsConfig(readSiteSettings(process.env)));
