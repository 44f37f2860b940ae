import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { findBrokenLinks } from './find-broken-links.ts';

/** A wrong link in a sidebar is broken on every page: a few lines tell it. */
const shown = 20;

/** Fails the build when a page of it links to a page or an anchor that is not there. */
export function checkLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'check-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const broken = findBrokenLinks(fileURLToPath(dir), base);
        if (broken.length > 0) {
          throw new Error(`${broken.length} broken links:\n${broken.slice(0, shown).join('\n')}`);
        }
      },
    },
  };
}
