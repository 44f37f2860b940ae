import { fileURLToPath } from 'node:url';

/** Whether this package runs as it was written, in its workspace, and not from `dist`. */
export const runsFromSources: boolean = import.meta.url.endsWith('.ts');

/** A file of this package that Astro compiles itself: such files are published as sources. */
export function findSource(path: string): string {
  return fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
}
