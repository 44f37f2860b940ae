import type { PackagePlan } from './package-files.ts';
import { toPlainTitle } from './plain-title.ts';
import type { PackageInput } from './wrap-package.ts';

/** A Starlight site of the generated pages: `npm run build` makes static files of it. */
export function docsPackage({ model }: PackageInput): PackagePlan {
  const title = toPlainTitle(model.title);
  return {
    name: 'docs',
    description: `Docs site of ${title}.`,
    manifest: {
      private: true,
      scripts: { build: 'astro build', dev: 'astro dev', preview: 'astro preview' },
      dependencies: {
        '@astrojs/markdown-satteri': '0.4.2',
        '@astrojs/starlight': '0.42.4',
        astro: '7.3.5',
      },
      overrides: { '@astrojs/compiler-rs': '0.4.1' },
    },
    tsconfig: { extends: 'astro/tsconfigs/strict', include: ['.astro/types.d.ts', 'src'] },
    readme: `
Docs site of ${title}, made by openrpc-kit: a page a method, schema and error, with search.

\`\`\`
npm install && npm run build
\`\`\`

\`dist\` is a static site: any web server can serve it. Pages are generated: change the document instead.
`,
    sources: {
      'astro.config.mjs': configSource,
      'src/content.config.ts': contentSource,
      'src/escape-title.ts': escapeTitleSource,
      'src/inert-plugin.mjs': inertPluginSource,
    },
    placeGenerated: placePage,
  };
}

/** Pages and their sidebar are content; the document can be downloaded. Consoles need a mock: left out. */
function placePage(path: string): string | undefined {
  if (path.startsWith('docs/')) return `src/content/${path}`;
  if (path === 'openrpc.json') return `public/${path}`;
  return path === 'site.json' ? `src/${path}` : undefined;
}

const configSource = `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { makeInertPlugin } from './src/inert-plugin.mjs';

// Nothing of a build leaves the machine.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { title, sidebar } = JSON.parse(readFileSync(new URL('src/site.json', import.meta.url), 'utf8'));
const pages = fileURLToPath(new URL('src/content/docs', import.meta.url));

export default defineConfig({
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  redirects: { '/': '/reference/' },
  markdown: {
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [makeInertPlugin(pages)],
    }),
  },
  integrations: [
    starlight({ title, sidebar, routeMiddleware: './src/escape-title.ts', credits: false }),
  ],
});
`;

const contentSource = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`;

const escapeTitleSource = `import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Head elements are written as they are, and titles come from the document: here they become text. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  for (const entry of locals.starlightRoute.head) {
    if (entry.tag === 'title') entry.content = escapeHtml(entry.content ?? '');
  }
});

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
`;

const inertPluginSource = `import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Pages are generated without live markup. Should one hold any, the build stops and names it. */
export function makeInertPlugin(folder) {
  return ({ fileURL }) => {
    const file = fileURL ? fileURLToPath(fileURL) : '';
    if (!file.startsWith(folder + sep)) return undefined;
    const refuse = (kind) => () => {
      throw new Error(\`\${file}: a generated page holds \${kind}\`);
    };
    return {
      name: 'inert',
      html: refuse('HTML'),
      containerDirective: refuse('a directive'),
      leafDirective: refuse('a directive'),
      image: refuse('an image'),
    };
  };
}
`;
