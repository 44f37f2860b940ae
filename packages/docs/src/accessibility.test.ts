import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, openBuiltSite } from './testing/built-site.ts';
import { launchBrowser } from './testing/launch-browser.ts';
import { openPage } from './testing/open-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const browser: Browser | undefined = await launchBrowser();

afterAll(() => browser?.close());

/** Every kind of page, and those whose script makes more of them. */
const pages = [
  '',
  'guides/first-call/',
  'guides/month-into-database/',
  'reference/',
  'methods/get-call-legs-report/',
  'methods/login-user/',
  'conventions/filter/',
  'conventions/open-points/',
  'errors/',
  'errors/forbidden/',
  'schemas/',
  'schemas/call-leg/',
  'changelog/',
  'openrpc-kit/diagnostics/',
  'nothing/',
];

describe.skipIf(!browser).each(['light', 'dark'] as const)(
  'axe finds nothing, %s',
  // A page is looked at while it may still be painting: once more settles that, a fault stays.
  { retry: 2 },
  (colorScheme) => {
    let site: BuiltSite;

    beforeAll(async () => {
      site = await openBuiltSite();
    }, 180_000);

    afterAll(() => site.close());

    async function check(path: string, prepare: (page: Page) => Promise<void>, width = 1280) {
      if (!browser) throw new Error('no browser');
      const viewport = { width, height: 900 };
      const address = site.server.url + path;
      const { page, close } = await openPage(browser, address, { colorScheme, viewport });
      await prepare(page);
      const findings = await findViolations(page);
      await close();
      return findings;
    }

    test.each(pages)('/%s', async (path) => {
      expect(await check(path, async () => {})).toEqual([]);
    });

    test('on a phone', async () => {
      expect(await check('methods/get-call-legs-report/', async () => {}, 390)).toEqual([]);
    });

    test('an open console with a reply', async () => {
      const findings = await check('methods/get-call-legs-report/', async (page) => {
        await page.getByRole('button', { name: 'Try it' }).click();
        await page.getByRole('button', { name: 'Add condition' }).click();
        await page.getByRole('button', { name: 'Add group' }).click();
        await page.getByRole('button', { name: 'Add sort' }).click();
        await page.locator('.field-picker summary').click();
        await page.getByRole('button', { name: 'Run' }).click();
        await page.locator('.reply-view').waitFor();
      });
      expect(findings).toEqual([]);
    });

    test('an error that was triggered', async () => {
      const findings = await check('errors/forbidden/', async (page) => {
        await page.getByRole('button', { name: 'Trigger it in the mock' }).first().click();
        await page.locator('.reply-view').waitFor();
      });
      expect(findings).toEqual([]);
    });

    test('the search', async () => {
      const findings = await check('reference/', async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('employee');
        await page.getByText(/results for employee/).waitFor();
        await page.locator('.pagefind-ui__loading').first().waitFor({ state: 'detached' });
      });
      expect(findings).toEqual([]);
    });
  },
);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe has to say, a line an element. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    '(() => axe.run(document, { resultTypes: ["violations"] }))()',
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
