import type { AstroInlineConfig } from 'astro';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this package. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** Folder of the built site. */
export const defaultOutput: string = join(root, 'dist');

export interface BuildOptions {
  /** Folder to build into; `dist` of this package unless given. */
  readonly output?: string;
  /** How much Astro says. */
  readonly logLevel?: AstroInlineConfig['logLevel'];
}

/**
 * Builds the static site. What can differ is read from the environment: see `site-options.ts`.
 *
 * @throws when the docs have not been generated, or when a link of the site leads nowhere
 */
export async function buildDocs({
  output = defaultOutput,
  logLevel = 'error',
}: BuildOptions = {}): Promise<void> {
  const { build } = await import('astro');
  // A cache of its own, so that builds of different documents cannot meet in it.
  const cacheDir = await mkdtemp(join(tmpdir(), 'docs-cache-'));
  try {
    await build({ root, outDir: resolve(output), cacheDir, logLevel });
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
