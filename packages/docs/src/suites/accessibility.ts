import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import { addCondition } from '../testing/console-page.ts';
import { findViolations } from '../testing/find-violations.ts';

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
  'versions/2.0/methods/get-account/',
  'openrpc-kit/diagnostics/',
  'openrpc-kit/changes/',
  'mock/proofs/',
  'nothing/',
];

/** What pages become when they are used. */
const uses: Readonly<Record<string, { path: string; use: (page: Page) => Promise<void> }>> = {
  'an open console with a reply': { path: 'methods/get-call-legs-report/', use: runConsole },
  'a console with several values': { path: 'methods/get-call-legs-report/', use: giveValues },
  'a console with a secret that shows': { path: 'methods/login-user/', use: showSecret },
  'a console whose call waits': { path: 'methods/get-account/', use: waitForReply },
  'a console whose address is wrong': { path: 'methods/get-account/', use: callNothing },
  'an error that was triggered': { path: 'errors/forbidden/', use: triggerError },
  'the menu of versions': {
    path: 'reference/',
    use: (page) => page.locator('.site-versions summary').first().click(),
  },
  'the search': { path: 'reference/', use: search },
};

/** axe finds nothing on any kind of page: light and dark, wide and on a phone. */
export function testAccessibility(site: () => BuiltSite): void {
  test.each(pages)('axe finds nothing on /%s', async (path) => {
    const { page, close } = await site().open(path);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  test.each(Object.keys(uses))('axe finds nothing in %s', async (name) => {
    const { path, use } = uses[name]!;
    const { page, close } = await site().open(path);
    await use(page);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });
}

async function runConsole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByRole('button', { name: 'Add group' }).click();
  await page.getByRole('button', { name: 'Add sort' }).click();
  await page.locator('.field-picker summary').click();
  await page.getByRole('button', { name: 'Run' }).click();
  await page.locator('.reply-view').waitFor();
}

async function giveValues(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it' }).click();
  await addCondition(page, 'employee_full_name', 'in');
  await page.getByLabel('Value of employee_full_name', { exact: true }).fill('Ann');
  await page.keyboard.press('Enter');
  await addCondition(page, 'direction', 'in');
  await page.getByLabel('out', { exact: true }).check();
  await page.getByRole('tab', { name: 'PHP' }).last().click();
}

async function showSecret(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Show password' }).click();
  await page.getByRole('tab', { name: 'Go', exact: true }).last().click();
}

async function waitForReply(page: Page): Promise<void> {
  await page.route('https://silent.example/**', () => {});
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByLabel('Where the call goes').selectOption('address');
  await page.getByLabel('Address', { exact: true }).fill('https://silent.example/');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
}

async function callNothing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByLabel('Where the call goes').selectOption('address');
  await page.getByLabel('Address', { exact: true }).fill('nothing');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.locator('.reply-error').waitFor();
}

async function triggerError(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trigger it in the mock' }).first().click();
  await page.locator('.reply-view').waitFor();
}

async function search(page: Page): Promise<void> {
  await page.locator('#starlight__search input').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('employee');
  await page.getByText(/results for employee/).waitFor();
  await page.locator('.pagefind-ui__loading').first().waitFor({ state: 'detached' });
}
