/** What of a site can differ from one build to the next. */
export interface SiteEnvironment {
  /** With a slash at both ends: `/`, `/docs/`. */
  readonly base: string;
  readonly site: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** `DOCS_BASE`: path that the site is served under. `DOCS_SITE`: its address, for a sitemap. */
export function readSiteEnvironment({ DOCS_BASE = '/', DOCS_SITE }: Environment): SiteEnvironment {
  return { base: `/${DOCS_BASE.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'), site: DOCS_SITE };
}
