/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Folder that the docs generator filled, while the site is built. */
  readonly DOCS_FOLDER: string;
}
