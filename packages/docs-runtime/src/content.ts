/** The pages of a site, for `content.config.ts`. @module */
export { loadFolders } from './site/docs-loader.ts';
export type { MadePage } from './site/made-page.ts';
