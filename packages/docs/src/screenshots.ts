import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from './build-docs.ts';
import { serveDocs } from './serve-docs.ts';
import { launchBrowser } from './testing/launch-browser.ts';
import { settle } from './testing/open-page.ts';

/** The main pages, and what is done on them before the picture is taken. */
const scenes: Readonly<Record<string, { path: string; prepare?: (page: Page) => Promise<void> }>> =
  {
    home: { path: '' },
    guide: { path: 'guides/first-call/' },
    reference: { path: 'reference/' },
    method: { path: 'methods/get-call-legs-report/' },
    fields: { path: 'methods/get-call-legs-report/#row-fields' },
    console: { path: 'methods/get-call-legs-report/', prepare: runConsole },
    convention: { path: 'conventions/filter/' },
    error: { path: 'errors/date-interval-limit-reached/', prepare: triggerError },
    schema: { path: 'schemas/call-leg/' },
    search: { path: 'reference/', prepare: search },
    samples: { path: 'methods/get-call-legs-report/#call-it' },
    testing: { path: 'guides/testing-with-the-mock/' },
    diagnostics: { path: 'openrpc-kit/diagnostics/' },
    changelog: { path: 'changelog/' },
    changes: { path: 'openrpc-kit/changes/' },
    proofs: { path: 'mock/proofs/' },
  };

const views = {
  light: { width: 1360, height: 1000, colorScheme: 'light' },
  dark: { width: 1360, height: 1000, colorScheme: 'dark' },
  phone: { width: 390, height: 844, colorScheme: 'light' },
} as const;

async function runConsole(page: Page): Promise<void> {
  await page.locator('try-it').getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByRole('button', { name: 'Run' }).click();
  await page.locator('.reply-view').waitFor();
  await page.locator('try-it').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('try-it')?.scrollIntoView());
}

async function triggerError(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trigger it in the mock' }).click();
  await page.locator('.reply-view').waitFor();
}

async function search(page: Page): Promise<void> {
  await page.locator('#starlight__search input').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('employee');
  await page.locator('.pagefind-ui__result, pagefind-results a').first().waitFor();
  await page.locator('.pagefind-ui__loading').first().waitFor({ state: 'detached' });
}

async function takePictures(browser: Browser, address: string, folder: string): Promise<void> {
  for (const [view, { width, height, colorScheme }] of Object.entries(views)) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    for (const [name, { path, prepare }] of Object.entries(scenes)) {
      const page = await context.newPage();
      await page.goto(address + path, { waitUntil: 'load' });
      await settle(page);
      await prepare?.(page).catch((error: unknown) => {
        console.error(`${name}, ${view}: ${String(error)}`);
        process.exitCode = 1;
      });
      await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
      await page.close();
    }
    await context.close();
  }
}

const folder = resolve(process.argv[2] ?? join(root, 'node_modules/.cache/screenshots'));
const browser = await launchBrowser();
if (!browser) process.exit(1);
const server = await serveDocs(
  process.env['DOCS_BUILT'] === undefined ? {} : { folder: process.env['DOCS_BUILT'] },
);
mkdirSync(folder, { recursive: true });
await takePictures(browser, server.url, folder);
await browser.close();
await server.close();
console.log(`pictures in ${folder}`);
