import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import type { AstroUserConfig } from 'astro';
import { join } from 'node:path';
import { makeBasePlugin } from '../markdown/base-plugin.ts';
import { codePlugin } from '../markdown/code-plugin.ts';
import { makeInertPlugin } from '../markdown/inert-plugin.ts';
import { makeTablePlugin } from '../markdown/table-plugin.ts';
import { checkLinks } from './check-links.ts';
import { findSource, runsFromSources } from './find-source.ts';
import { makePageMockPlugin } from './page-mock-plugin.ts';
import { prepareLibraries } from './prepare-libraries.ts';
import { searchRanking } from './search-ranking.ts';
import { readSiteData } from './site-data.ts';
import type { SiteOptions } from './site-options.ts';
import { siteRoutes } from './site-routes.ts';
import { makeSourcesPlugin } from './sources-plugin.ts';

/** Style sheets of `src/styles`, in the order in which they apply. */
const styles = [
  'theme',
  'versions',
  'code',
  'tables',
  'field-tables',
  'phone-tables',
  'pages',
  'tabs',
  'console',
  'console-form',
  'reply',
  'print',
];

/** The whole site as Astro sees it. */
export function createSiteConfig(options: SiteOptions): AstroUserConfig {
  const { base = '/', site, generated, mock, editBase } = options;
  const { title, version, sidebar } = readSiteData(generated);
  return {
    base,
    ...(site !== undefined && { site }),
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    prefetch: false,
    ...(options.hasHomepage !== true && { redirects: { '/': `${base}reference/` } }),
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        features: { smartPunctuation: false },
        mdastPlugins: [makeInertPlugin(join(generated, 'docs'))],
        hastPlugins: [makeBasePlugin(base), makeTablePlugin(), codePlugin],
      }),
    },
    vite: {
      // Endpoints run from a bundle that does not know where it came from.
      define: {
        'import.meta.env.DOCS_FOLDER': JSON.stringify(generated),
        'import.meta.env.DOCS_HAS_MOCK': JSON.stringify(mock !== undefined),
        'import.meta.env.DOCS_VERSION': JSON.stringify(version),
        'import.meta.env.DOCS_FIGURES': JSON.stringify(options.figures ?? {}),
        'import.meta.env.DOCS_VERSIONS': JSON.stringify(options.versions ?? []),
      },
      plugins: [makePageMockPlugin(mock), ...(runsFromSources ? [makeSourcesPlugin()] : [])],
      // Fonts come as style sheets of packages: in development Node would be given them, and knows none.
      ssr: { noExternal: [/^@fontsource-variable\//] },
      // Loading the pages starts a server that needs nothing prepared for a browser.
      optimizeDeps: { noDiscovery: true, include: [] },
    },
    integrations: [
      siteRoutes(),
      prepareLibraries(),
      starlight({
        title,
        sidebar: options.arrangeSidebar?.(sidebar) ?? sidebar,
        ...(editBase !== undefined && { editLink: { baseUrl: editBase } }),
        markdown: { processedDirs: [join(generated, 'docs')] },
        customCss: [
          '@fontsource-variable/geist',
          '@fontsource-variable/geist-mono',
          ...styles.map((name) => findSource(`styles/${name}.css`)),
        ],
        components: {
          MarkdownContent: findSource('components/MarkdownContent.astro'),
          Search: findSource('components/Search.astro'),
          SiteTitle: findSource('components/SiteTitle.astro'),
        },
        pagefind: { ranking: searchRanking },
        routeMiddleware: [
          findSource('middleware/write-title.ts'),
          findSource('middleware/place-hero-figure.ts'),
          ...(options.routeMiddleware ?? []),
        ],
        // Blocks of code are this shell's own: see code-plugin.ts.
        expressiveCode: false,
        credits: false,
        lastUpdated: false,
      }),
      checkLinks(),
    ],
  };
}
