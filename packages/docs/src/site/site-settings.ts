import { type Environment, readSiteEnvironment } from '@openrpc-kit/docs-runtime';

/** What can differ from one build of the site to the next. */
export interface SiteSettings {
  /** Path that the site is served under: `/`, `/docs/`. */
  readonly base: string;
  /** Address of the site, for the sitemap; none is made without it. */
  readonly site: string | undefined;
  /** Where the repository can be edited, with a slash at the end; no page has a link without it. */
  readonly edit: string | undefined;
}

/** Settings from the environment: `DOCS_BASE`, `DOCS_SITE`, `DOCS_EDIT`. */
export function readSiteSettings(environment: Environment): SiteSettings {
  const edit = environment['DOCS_EDIT']?.replace(/\/*$/, '/');
  return { ...readSiteEnvironment(environment), edit };
}
