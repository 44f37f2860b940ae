import type { AstroIntegration } from 'astro';

/**
 * Makes modules of what consoles use of libraries in the older form, where each file is served by
 * itself: in development. A build makes modules of them anyway.
 */
export function prepareLibraries(): AstroIntegration {
  return {
    name: 'openrpc-kit:prepare-libraries',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({ vite: { optimizeDeps: { include: [prism] } } });
      },
    },
  };
}

// As seen from the site, which need not have it installed by itself.
const prism = '@openrpc-kit/docs-runtime > prismjs/components/prism-core.js';
