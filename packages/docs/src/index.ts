export { buildDocs, type BuildOptions } from './build-docs.ts';
export { serveDocs, type DocsServer, type ServeOptions } from './serve-docs.ts';
