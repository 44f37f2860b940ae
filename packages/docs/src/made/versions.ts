import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A document as it was published: `openrpc-kit bundle` wrote it. */
export interface PublishedVersion {
  readonly version: string;
  readonly file: string;
}

/** The published versions of a folder, the oldest first. */
export function listVersions(folder: string): readonly PublishedVersion[] {
  const order = new Intl.Collator('en', { numeric: true });
  return globSync('*.json', { cwd: folder })
    .map((file) => ({ version: basename(file, '.json'), file: join(folder, file) }))
    .toSorted((a, b) => order.compare(a.version, b.version));
}
