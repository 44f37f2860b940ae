import { generateMockServer } from '@openrpc-kit/generator-mock-server';
import { type ApiModel, loadModel } from '@openrpc-kit/model';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { stripTypeScriptTypes } from 'node:module';
import { ownGenerated, type SiteOptions } from './site-options.ts';

export type MockKind = 'own' | 'document' | 'none';

/** The mock of a site. */
export interface MockChoice {
  readonly kind: MockKind;
  /** What it is made from; undefined for this project's own. */
  readonly model: ApiModel | undefined;
}

const modules: Readonly<Record<MockKind, string>> = {
  own: '../console/mock/callgear-mock.ts',
  document: '../console/mock/document-mock.ts',
  none: '../console/mock/no-mock.ts',
};

/**
 * Which mock the pages of a site have: the mock server of this project for its own document, one
 * made from the document for others without conventions. What a document's conventions mean for
 * data and accounts only a mock server of its own knows.
 */
export function chooseMock({ generated }: SiteOptions): MockChoice {
  if (generated === ownGenerated) return { kind: 'own', model: undefined };
  const { model } = loadModel(join(generated, 'openrpc.json'));
  return { kind: model && !model.conventions ? 'document' : 'none', model };
}

type Plugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** Resolves `virtual:page-mock` to the mock of the site, and `virtual:api-description` to its facts. */
export function makePageMockPlugin({ kind, model }: MockChoice): Plugin {
  const description = '\0api-description';
  return {
    name: 'page-mock',
    enforce: 'pre',
    resolveId: (id) => {
      if (id === 'virtual:page-mock') return fileURLToPath(new URL(modules[kind], import.meta.url));
      return id === 'virtual:api-description' ? description : undefined;
    },
    load: (id) => (id === description && model ? describeApi(model) : undefined),
  };
}

/** The module that a mock server of the document would be made of. */
function describeApi(model: ApiModel): string {
  const files = generateMockServer({
    model,
    types: { schemas: new Map(), methods: new Map() },
    options: { importExtension: '.ts', packageScope: '@docs' },
  });
  const file = files.find(({ path }) => path === 'api-description.ts');
  return stripTypeScriptTypes(file?.text ?? '');
}
