import { createSiteConfig } from '@openrpc-kit/docs-runtime';
import type { AstroUserConfig } from 'astro';
import { fileURLToPath } from 'node:url';
import { guides, toolPages } from './guides.ts';
import { figures } from './figures.ts';
import { generated } from './folders.ts';
import type { SiteSettings } from './site-settings.ts';
import { listVersionLinks } from './version-links.ts';

/** The site of the CallGear Data API: its guides, its mock, and pages about the tools. */
export function createDocsConfig({ base, site, edit }: SiteSettings): AstroUserConfig {
  const config = createSiteConfig({
    generated,
    base,
    site,
    mock: fromHere('../mock/callgear-mock.ts'),
    arrangeSidebar: (reference) => [guides, ...reference, toolPages],
    hasHomepage: true,
    figures,
    versions: listVersionLinks(),
    editBase: edit === undefined ? undefined : `${edit}packages/docs/`,
    routeMiddleware: [fromHere('edit-link.ts')],
  });
  return {
    ...config,
    vite: {
      ...config.vite,
      define: {
        ...config.vite?.define,
        'import.meta.env.DOCS_EDIT_BASE': JSON.stringify(edit ?? ''),
      },
    },
  };
}

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
