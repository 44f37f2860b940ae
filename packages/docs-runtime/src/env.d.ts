/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Folder that the docs generator filled, while the site is built. */
  readonly DOCS_FOLDER: string;
  /** Whether the pages have a mock to call. */
  readonly DOCS_HAS_MOCK: boolean;
  /** Pictures of pages, as HTML by the id of the page. */
  readonly DOCS_FIGURES: Readonly<Record<string, string>>;
  /** Version of the API. */
  readonly DOCS_VERSION: string;
  /** Menu of versions; empty for none. */
  readonly DOCS_VERSIONS: readonly import('./site/site-options.ts').VersionLink[];
}

declare module 'virtual:page-mock' {
  export const openMock: import('./page-mock.ts').PageMockModule['openMock'];
}
