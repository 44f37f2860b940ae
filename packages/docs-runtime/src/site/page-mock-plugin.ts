import type { AstroUserConfig } from 'astro';
import { findSource } from './find-source.ts';

type Plugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** Resolves `virtual:page-mock` to the mock of the site. */
export function makePageMockPlugin(mock: string | undefined): Plugin {
  return {
    name: 'page-mock',
    enforce: 'pre',
    resolveId: (id) =>
      id === 'virtual:page-mock' ? (mock ?? findSource('console/mock/no-mock.ts')) : undefined,
  };
}
