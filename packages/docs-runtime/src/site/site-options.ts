import type { SidebarEntry } from './site-data.ts';

/** An entry of the menu of versions. */
export interface VersionLink {
  readonly label: string;
  /** Page of the site, without the base path: `versions/2.0/reference/`. */
  readonly path: string;
}

/** What makes one site differ from another. */
export interface SiteOptions {
  /** Folder that the docs generator filled: `docs`, `console`, `site.json`, `openrpc.json`. */
  readonly generated: string;
  /** Module that exports `openMock()`, for the consoles: see `page-mock.ts`. Without it they know real addresses only. */
  readonly mock?: string | undefined;
  /** The sidebar, when there are more pages than the generated ones. */
  readonly arrangeSidebar?: (reference: SidebarEntry[]) => SidebarEntry[];
  /** Whether a page of its own stands at the root; otherwise the overview of the reference does. */
  readonly hasHomepage?: boolean;
  /** Where the menu of versions beside the title leads; the version is only told without one. */
  readonly versions?: readonly VersionLink[];
  /** Path that the site is served under: `/` unless given. */
  readonly base?: string;
  /** Address of the site, for the sitemap; none is made without it. */
  readonly site?: string | undefined;
  /** Where hand-written pages can be edited, with a slash at the end. */
  readonly editBase?: string | undefined;
  /** Middleware of Starlight that the site adds. */
  readonly routeMiddleware?: readonly string[];
  /**
   * Pictures for pages, as HTML by the path of the page: `methods/get-account`, nothing for the
   * front page. That of a page with a hero stands in it, any
   * other one before the first table. Written by hand: nothing of a document may go into it.
   */
  readonly figures?: Readonly<Record<string, string>>;
}
