/**
 * The shell of a docs site: what Astro needs to make one of the pages that the docs generator wrote.
 *
 * @example
 * // astro.config.mjs
 * export default createSiteConfig({ generated, mock, ...readSiteEnvironment(process.env) });
 *
 * @module
 */
export { findBrokenLinks } from './site/find-broken-links.ts';
export { searchRanking } from './site/search-ranking.ts';
export { createSiteConfig } from './site/site-config.ts';
export type { SidebarEntry } from './site/site-data.ts';
export { type Environment, readSiteEnvironment } from './site/site-environment.ts';
export type { SiteOptions, VersionLink } from './site/site-options.ts';
