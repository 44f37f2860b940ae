import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './build-docs.ts';
import { serveDocs } from './serve-docs.ts';
import { readSiteSettings } from './site/site-settings.ts';
import { type Scene, takePictures } from './take-pictures.ts';
import { launchBrowser } from './testing/launch-browser.ts';

/** The main pages, and what is done on them before the picture is taken. */
const scenes: Readonly<Record<string, Scene>> = {
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

const folder = resolve(process.argv[2] ?? join(root, 'node_modules/.cache/screenshots'));
const browser = await launchBrowser();
if (!browser) process.exit(1);
const { base } = readSiteSettings(process.env);
const server = await serveDocs({ base });
const faults = await takePictures(browser, server.url, folder, { scenes, views });
await browser.close();
await server.close();
console.log(`pictures in ${folder}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
