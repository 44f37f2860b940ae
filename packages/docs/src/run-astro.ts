import { build } from 'astro';

// Builds the site of the current folder: `run-astro.ts <output> <cache>`.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const [, , outDir = 'dist', cacheDir = '.astro/cache'] = process.argv;
await build({ root: process.cwd(), outDir, cacheDir, logLevel: 'error' });
