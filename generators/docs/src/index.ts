export { generateDocs } from './generate-docs.ts';
export { rowFieldHeads } from './sections/row-fields.ts';
export type { SidebarEntry } from './sidebar.ts';
