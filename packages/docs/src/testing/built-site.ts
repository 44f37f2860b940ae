import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveDocs } from '../serve-docs.ts';
import { buildSite } from './build-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { openPage, type OpenedPage, type PageOptions } from './open-page.ts';

/** A site on disk, served under its base path. */
export interface BuiltSite {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly base: string;
  /** Of the served site, with its base path: what a page's path is put after. */
  readonly url: string;
  /** Opens a page by its path: `methods/get-account/`. */
  open(path: string, options?: PageOptions): Promise<OpenedPage>;
}

/** The Chromium of a test file; undefined, with a warning, where none starts. */
export const browser: Browser | undefined = await launchBrowser();

/**
 * Builds a site before the tests of a file, and takes it away after them.
 *
 * @param settings of the environment
 * @param build what makes the site, into a folder of its own; the site of this package unless given
 */
export function useSite(
  base: string,
  settings: Record<string, string> = {},
  build: (environment: Record<string, string>) => Promise<string> = buildOwn,
): () => BuiltSite {
  let site: BuiltSite | undefined;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const folder = await build({ ...settings, DOCS_BASE: base });
    const server = await serveDocs({ folder, base });
    site = {
      folder,
      base,
      url: server.url,
      open: (path, options) => {
        if (!browser) throw new Error('no browser');
        return openPage(browser, server.url + path, options);
      },
    };
    close = async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    };
  }, 240_000);
  afterAll(async () => {
    await close?.();
    await browser?.close();
  });
  return () => {
    if (!site) throw new Error('the site is built before the tests, not before they are named');
    return site;
  };
}

async function buildOwn(environment: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-built-'));
  await buildSite(folder, environment);
  return folder;
}
