import { fileURLToPath } from 'node:url';

/** What can differ from one build of the site to the next. */
export interface SiteOptions {
  /** Path that the site is served under: `/`, `/docs/`. */
  readonly base: string;
  /** Address of the site, for the sitemap; none is made without it. */
  readonly site: string | undefined;
  /** Folder that the docs generator filled. */
  readonly generated: string;
  /** Folder of hand-written pages; undefined when the reference stands alone. */
  readonly guides: string | undefined;
  /** Where the repository can be edited, with a slash at the end; no page has a link without it. */
  readonly edit: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options from the environment: `DOCS_BASE`, `DOCS_SITE`, `DOCS_EDIT`, and, to build the site of another
 * document, `DOCS_GENERATED` and `DOCS_GUIDES` (`none` for no guides).
 */
export function readSiteOptions(environment: Environment): SiteOptions {
  const { DOCS_BASE: base = '/', DOCS_SITE, DOCS_EDIT, DOCS_GENERATED, DOCS_GUIDES } = environment;
  const guides = DOCS_GUIDES ?? fromHere('../content/docs');
  return {
    base: `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
    site: DOCS_SITE,
    generated: DOCS_GENERATED ?? ownGenerated,
    guides: guides === 'none' ? undefined : guides,
    edit: DOCS_EDIT?.replace(/\/*$/, '/'),
  };
}

/** What the generator made of this project's own document. */
export const ownGenerated: string = fromHere('../generated');

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
