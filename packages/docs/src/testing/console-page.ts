import type { Page } from 'playwright-core';
import type { BuiltSite } from './built-site.ts';
import type { OpenedPage, PageOptions } from './open-page.ts';

export const legs = 'methods/get-call-legs-report/';

/** Opens a page of a method and the console in it. */
export async function openConsole(
  site: BuiltSite,
  path: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const opened = await site.open(path, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  await opened.page.getByRole('button', { name: 'Try it' }).click();
  await opened.page.getByRole('button', { name: 'Run' }).waitFor();
  return opened;
}

/** Presses Run and waits for a result that the validators find right. */
export async function runWell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByText('The validators find it as documented').waitFor();
}

/** The text of a block of code: `The call: JSON`, `Reply as JSON`. */
export function readCode(page: Page, label: string): Promise<string> {
  return page.locator(`pre[aria-label="${label}"]`).evaluate((code) => code.textContent);
}

/** Params of the request that stands in the console now. */
export async function readParams(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const request = JSON.parse(await readCode(page, 'The call: JSON')) as {
    params: Readonly<Record<string, unknown>>;
  };
  return request.params;
}

/** Rows of the reply, as the table shows them. */
export function readTable(page: Page): Promise<string[]> {
  return page.locator('.reply-table tbody tr').allTextContents();
}

/** Values that the first list of that name offers. */
export function listOptions(page: Page, label: string): Promise<string[]> {
  return page
    .locator('try-it')
    .getByLabel(label, { exact: true })
    .first()
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}

/** Adds a condition on a field, as the last one of its group. */
export async function addCondition(
  page: Page,
  field: string,
  operator: string,
  group = page.locator('.filter-group').first(),
): Promise<void> {
  await group.getByRole('button', { name: 'Add condition' }).first().click();
  await group.getByLabel('Field', { exact: true }).last().selectOption(field);
  await group.getByLabel('Operator', { exact: true }).last().selectOption(operator);
}
