/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Where the repository can be edited; empty when nowhere. */
  readonly DOCS_EDIT_BASE: string;
}
