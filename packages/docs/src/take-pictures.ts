import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { settle } from './testing/open-page.ts';

/** A page, and what is done on it before its picture is taken. */
export interface Scene {
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface View {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

export interface Album {
  /** By the name of their files. */
  readonly scenes: Readonly<Record<string, Scene>>;
  readonly views: Readonly<Record<string, View>>;
}

/**
 * Takes a picture of each scene in each view, as `<scene>-<view>.png`.
 *
 * @param address of the site, with a slash at the end
 * @returns what was wrong, a line each: a page or a file of it that did not come, an error on the
 *   console, a scene that could not be played
 */
export async function takePictures(
  browser: Browser,
  address: string,
  folder: string,
  { scenes, views }: Album,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const faults: string[] = [];
  for (const [view, { width, height, colorScheme }] of Object.entries(views)) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    for (const [name, scene] of Object.entries(scenes)) {
      const picture = `${name}-${view}`;
      const file = join(folder, `${picture}.png`);
      const found = await takePicture(context, address, scene, file);
      faults.push(...found.map((fault) => `${picture}: ${fault}`));
    }
    await context.close();
  }
  return faults;
}

async function takePicture(
  context: BrowserContext,
  address: string,
  { path, prepare }: Scene,
  file: string,
): Promise<readonly string[]> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (!response.ok()) faults.push(`HTTP ${response.status()} for ${response.url()}`);
  });
  try {
    await page.goto(address + path, { waitUntil: 'load' });
    await settle(page);
    await prepare?.(page);
    await page.screenshot({ path: file });
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults;
}
