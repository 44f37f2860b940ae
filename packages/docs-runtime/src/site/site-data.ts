import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Entry of the sidebar that the docs generator writes. */
export type SidebarEntry =
  | { label: string; slug: string }
  | { label: string; collapsed?: boolean; items: SidebarEntry[] };

/** `site.json` of the docs generator. */
export interface SiteData {
  readonly title: string;
  readonly version: string;
  readonly sidebar: SidebarEntry[];
}

/** @throws when the docs have not been generated yet. */
export function readSiteData(generated: string): SiteData {
  const file = join(generated, 'site.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SiteData;
  } catch (cause) {
    throw new Error(`cannot read ${file}: run "npm run generate" first`, { cause });
  }
}
