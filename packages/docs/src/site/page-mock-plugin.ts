import { generateMockServer } from '@openrpc-kit/generator-mock-server';
import { loadModel } from '@openrpc-kit/model';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { stripTypeScriptTypes } from 'node:module';
import { ownGenerated, type SiteOptions } from './site-options.ts';

export type MockKind = 'own' | 'document' | 'none';

/**
 * Which mock the pages of a site have: the mock server of this project for its own document, one
 * made from the document for others without conventions. What a document's conventions mean for
 * data and accounts only a mock server of its own knows.
 */
export function chooseMock({ generated }: SiteOptions): MockKind {
  if (generated === ownGenerated) return 'own';
  return readModel(generated)?.conventions === undefined ? 'document' : 'none';
}

type Plugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** Resolves `virtual:page-mock` to the mock of the site, and `virtual:api-description` to its facts. */
export function makePageMockPlugin(kind: MockKind, { generated }: SiteOptions): Plugin {
  const mock = kind === 'own' ? 'callgear-mock' : 'document-mock';
  const description = '\0api-description';
  return {
    name: 'page-mock',
    enforce: 'pre',
    resolveId: (id) => {
      if (id === 'virtual:page-mock') return fromHere(`../console/mock/${mock}.ts`);
      return id === 'virtual:api-description' ? description : undefined;
    },
    load: (id) => (id === description ? describeApi(generated) : undefined),
  };
}

/** The module that a mock server of the document would be made of. */
function describeApi(generated: string): string {
  const model = readModel(generated);
  if (!model) throw new Error(`${generated}/openrpc.json does not load`);
  const files = generateMockServer({
    model,
    types: { schemas: new Map(), methods: new Map() },
    options: { importExtension: '.ts', packageScope: '@docs' },
  });
  const file = files.find(({ path }) => path === 'api-description.ts');
  return stripTypeScriptTypes(file?.text ?? '');
}

function readModel(generated: string): ReturnType<typeof loadModel>['model'] {
  return loadModel(join(generated, 'openrpc.json')).model;
}

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
