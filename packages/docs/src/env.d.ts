/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Folder that the docs generator filled, while the site is built. */
  readonly DOCS_FOLDER: string;
  /** Which mock the pages have: see `choose-mock.ts`. */
  readonly DOCS_MOCK: 'own' | 'document' | 'none';
  /** Where the repository can be edited; empty when nowhere. */
  readonly DOCS_EDIT_BASE: string;
  /** Version of the API. */
  readonly DOCS_VERSION: string;
}

declare module 'virtual:page-mock' {
  export const openMock: import('./console/mock/page-mock.ts').PageMockModule['openMock'];
}

declare module 'virtual:api-description' {
  export const apiDescription: import('@openrpc-kit/mock-runtime').ApiDescription;
}

/** As far as it is used here. */
declare module 'prismjs' {
  const Prism: {
    readonly languages: Readonly<Record<string, object>>;
    tokenize(text: string, grammar: object): unknown;
  };
  export default Prism;
}

declare module 'prismjs/components/index.js' {
  /** Adds languages, and those that they build upon. */
  export default function loadLanguages(names: readonly string[]): void;
}
