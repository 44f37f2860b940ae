import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import type { AstroUserConfig } from 'astro';
import { join } from 'node:path';
import { defaultClientConditions } from 'vite';
import { checkLinks } from './check-links.ts';
import { guides, toolPages } from './guides.ts';
import { codePlugin } from './markdown/code-plugin.ts';
import { makeBasePlugin } from './markdown/base-plugin.ts';
import { makeInertPlugin } from './markdown/inert-plugin.ts';
import { chooseMock, makePageMockPlugin } from './page-mock-plugin.ts';
import { makeTablePlugin } from './markdown/table-plugin.ts';
import { searchRanking } from './search-ranking.ts';
import { readSiteData } from './site-data.ts';
import type { SiteOptions } from './site-options.ts';

/** The whole site as Astro sees it. */
export function createSiteConfig(options: SiteOptions): AstroUserConfig {
  const { title, version, sidebar } = readSiteData(options.generated);
  const mock = chooseMock(options);
  const hasGuides = options.guides !== undefined;
  return {
    base: options.base,
    ...(options.site !== undefined && { site: options.site }),
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    prefetch: false,
    ...(!hasGuides && { redirects: { '/': `${options.base}reference/` } }),
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        features: { smartPunctuation: false },
        mdastPlugins: [makeInertPlugin(join(options.generated, 'docs'))],
        hastPlugins: [makeBasePlugin(options.base), makeTablePlugin(), codePlugin],
      }),
    },
    // Endpoints run from a bundle that does not know where it came from.
    vite: {
      define: {
        'import.meta.env.DOCS_FOLDER': JSON.stringify(options.generated),
        'import.meta.env.DOCS_MOCK': JSON.stringify(mock.kind),
        'import.meta.env.DOCS_EDIT_BASE': JSON.stringify(options.edit ?? ''),
        'import.meta.env.DOCS_VERSION': JSON.stringify(version),
      },
      plugins: [makePageMockPlugin(mock)],
      // Loading the pages starts a server that needs nothing prepared for a browser.
      optimizeDeps: { noDiscovery: true, include: [] },
      // Packages of the workspace are taken from their sources: no build has to come first.
      resolve: { conditions: ['@openrpc-kit/source', ...defaultClientConditions] },
    },
    integrations: [
      starlight({
        title,
        sidebar: hasGuides ? [guides, ...sidebar, toolPages] : sidebar,
        ...(options.edit !== undefined && {
          editLink: { baseUrl: `${options.edit}packages/docs/` },
        }),
        markdown: { processedDirs: [join(options.generated, 'docs')] },
        customCss: [
          '@fontsource-variable/geist',
          '@fontsource-variable/geist-mono',
          './src/styles/theme.css',
          './src/styles/code.css',
          './src/styles/tables.css',
          './src/styles/pages.css',
          './src/styles/console.css',
        ],
        components: {
          MarkdownContent: './src/components/MarkdownContent.astro',
          Search: './src/components/Search.astro',
          SiteTitle: './src/components/SiteTitle.astro',
        },
        pagefind: { ranking: searchRanking },
        routeMiddleware: ['./src/site/escape-title.ts', './src/site/edit-link.ts'],
        // Blocks of code are this site's own: see code-plugin.ts.
        expressiveCode: false,
        credits: false,
        lastUpdated: false,
      }),
      checkLinks(),
    ],
  };
}
