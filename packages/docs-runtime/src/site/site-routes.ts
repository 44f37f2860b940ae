import type { AstroIntegration } from 'astro';
import { findSource } from './find-source.ts';

const routes = [
  ['llms.txt', 'llms.txt.ts'],
  ['llms-full.txt', 'llms-full.txt.ts'],
  ['openrpc.json', 'openrpc.json.ts'],
  ['favicon.svg', 'favicon.svg.ts'],
  ['console/[...facts].json', 'console-facts.json.ts'],
  ['[...twin].md', 'twin.md.ts'],
] as const;

/** Files of a site beside its pages: Markdown twins, the document, facts of the consoles. */
export function siteRoutes(): AstroIntegration {
  return {
    name: 'site-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, file] of routes) {
          const entrypoint = findSource(`routes/${file}`);
          injectRoute({ pattern, entrypoint, prerender: true });
        }
      },
    },
  };
}
