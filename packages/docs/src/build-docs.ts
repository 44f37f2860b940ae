import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder } from './build-folder.ts';

/** Folder of this package. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** Folder of the built site. */
export const defaultOutput: string = join(root, 'dist');

export interface BuildOptions {
  /** Folder to build into; `dist` of this package unless given. What is in it goes. */
  readonly output?: string;
}

/**
 * Builds the static site. What can differ is read from the environment: see `site-settings.ts`.
 *
 * @throws when the docs have not been generated, or when a link of the site leads nowhere
 */
export function buildDocs({ output = defaultOutput }: BuildOptions = {}): Promise<void> {
  return buildFolder(root, output);
}
