import type { GeneratedFile } from '@openrpc-kit/emit';
import type { PackagePlan } from './package-files.ts';
import { runtimeVersion } from './package-files.ts';
import { toPlainTitle } from './plain-title.ts';
import type { PackageInput } from './wrap-package.ts';

/**
 * A docs site: the generated pages in the shell of `@openrpc-kit/docs-runtime`, with a mock of the
 * document for its consoles. `npm run build` makes static files of it.
 */
export function docsPackage({ model, mock }: PackageInput): PackagePlan {
  const title = toPlainTitle(model.title);
  const hasMock = mock !== undefined;
  // The document is as large as all the rest: a page loads it only for an API that tells it.
  const discovers = model.conventions === undefined;
  const parts = (mock ?? []).filter(({ path }) => discovers || path !== 'document.ts');
  return {
    name: 'docs',
    description: `Docs site of ${title}.`,
    manifest: {
      private: true,
      scripts: { build: 'astro build', dev: 'astro dev', preview: 'astro preview' },
      dependencies: {
        '@astrojs/starlight': '0.42.4',
        '@openrpc-kit/docs-runtime': runtimeVersion,
        ...(hasMock && {
          '@openrpc-kit/mock-runtime': runtimeVersion,
          '@openrpc-kit/validators-runtime': runtimeVersion,
        }),
        astro: '7.3.5',
      },
      overrides: { '@astrojs/compiler-rs': '0.4.1' },
    },
    tsconfig: { extends: 'astro/tsconfigs/strict', include: ['.astro/types.d.ts', 'src'] },
    readme: `
Docs site of ${title}, made by openrpc-kit: a page a method, schema and error, samples in five languages, a console that
calls ${hasMock ? 'a mock inside the page' : 'the service'}, search, a Markdown twin of every page, llms.txt.

\`\`\`
npm install && npm run build
\`\`\`

\`dist\` is a static site: any web server can serve it. \`DOCS_BASE=/docs/\` builds it for another path than \`/\`,
\`DOCS_SITE\` tells its address. Pages are generated: change the document instead.
`,
    sources: {
      'astro.config.mjs': writeConfig(hasMock),
      'src/content.config.ts': contentSource,
      ...Object.fromEntries(parts.map(toSource)),
      ...(hasMock && { 'src/mock/page-mock.ts': writeMock(discovers) }),
    },
    placeGenerated: (path) => `src/generated/${path}`,
  };
}

function toSource({ path, text }: GeneratedFile): readonly [string, string] {
  return [`src/mock/${path}`, text];
}

function writeConfig(hasMock: boolean): string {
  return `import { createSiteConfig, readSiteEnvironment } from '@openrpc-kit/docs-runtime';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';

// Nothing of a build leaves the machine.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const toPath = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(
  createSiteConfig({
    generated: toPath('src/generated'),
    ${hasMock ? "mock: toPath('src/mock/page-mock.ts'),\n    " : ''}...readSiteEnvironment(process.env),
  }),
);
`;
}

const contentSource = `import { docsSchema } from '@astrojs/starlight/schema';
import { loadFolders } from '@openrpc-kit/docs-runtime/content';
import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';

const pages = fileURLToPath(new URL('./generated/docs', import.meta.url));

export const collections = {
  docs: defineCollection({ loader: loadFolders([pages]), schema: docsSchema() }),
};
`;

/** @param discovers whether the API answers `rpc.discover` */
function writeMock(discovers: boolean): string {
  return `import { openDocumentMock, type PageMock } from '@openrpc-kit/docs-runtime/page-mock';
import { apiDescription } from './api-description.js';
${discovers ? "import { document } from './document.js';\n" : ''}import { paramsValidators, resultValidators } from './validators/by-method.js';

/** The mock that the consoles of the pages call. */
export function openMock(): PageMock {
  return openDocumentMock({
    description: apiDescription,
    ${discovers ? 'document,\n    ' : ''}paramsValidators,
    resultValidators,
  });
}
`;
}
