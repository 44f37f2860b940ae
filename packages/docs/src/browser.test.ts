import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs, type DocsServer } from './serve-docs.ts';
import { buildSite } from './testing/build-site.ts';
import { findBrowser } from './testing/find-browser.ts';

const executablePath = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'docs-browser-'));
const legs = 'methods/get-call-legs-report/';

/** Nothing of the browser's own may go to the network. */
const quiet = (
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run ' +
  '--disable-background-networking --disable-component-update --disable-sync'
).split(' ');

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let server: DocsServer;
  let browser: Browser;

  beforeAll(async () => {
    await buildSite(folder, {});
    server = await serveDocs({ folder });
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: quiet });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page, and collects what must not happen. */
  async function open(path: string, width = 1280): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !url.startsWith('data:')) faults.push(`request to ${url}`);
    });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    return { page, faults };
  }

  test('the search finds a field and leads to it', async () => {
    const { page, faults } = await open('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('employee_full_name');
    await page.getByRole('link', { name: 'employee_full_name', exact: true }).first().click();
    await page.waitForURL(`**/${legs}#employee_full_name`);
    expect(await page.locator('#employee_full_name').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('the table of fields is narrowed by words and marks, and sorted by its heads', async () => {
    const { page, faults } = await open(legs);
    const names = page.locator('field-table tbody tr:visible td:first-child');
    expect(await names.count()).toBe(33);
    await page.getByLabel('Find a field').fill('phone');
    expect(await names.allTextContents()).toHaveLength(5);
    await page.getByRole('button', { name: 'default', exact: true }).click();
    const byDocument = ['virtual_phone_number', 'calling_phone_number', 'called_phone_number'];
    expect(await names.allTextContents()).toEqual(byDocument);
    const head = page.getByRole('columnheader', { name: 'Field' });
    await head.getByRole('button').click();
    expect(await names.allTextContents()).toEqual(byDocument.toSorted());
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(['', 'reference/', legs, 'errors/', 'conventions/open-points/', 'schemas/call-leg/'])(
    '/%s fits a phone',
    async (path) => {
      const { page, faults } = await open(path, 390);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('follows the colours of the system', async () => {
    const { page } = await open('reference/');
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    expect(await background()).not.toBe(light);
    await page.close();
  });
});
