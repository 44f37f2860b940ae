import { expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import type { OpenedPage } from '../testing/open-page.ts';

const legs = 'methods/get-call-legs-report/';

/** What readers do: search, narrow tables, read on a phone and in the dark. */
export function testReading(site: () => BuiltSite): void {
  function open(path: string, width = 1280): Promise<OpenedPage> {
    return site().open(path, { viewport: { width, height: 900 } });
  }

  test('the search finds a field and leads to it', async () => {
    const { page, faults, close } = await open('');
    // The search loads when the browser has nothing else to do.
    await page.locator('#starlight__search input').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('employee_full_name');
    await page.getByRole('link', { name: 'employee_full_name', exact: true }).first().click();
    await page.waitForURL(`**/${legs}#employee_full_name`);
    expect(await page.locator('#employee_full_name').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('the table of fields is narrowed by words and marks, and sorted by its heads', async () => {
    const { page, faults, close } = await open(legs);
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
    await close();
  });

  test('on a phone the table of fields is sorted by a list, by keyboard, and says how', async () => {
    const { page, faults, close } = await open(legs, 390);
    const names = page.locator('field-table tbody tr:visible td:first-child');
    const byDocument = await names.allTextContents();
    const list = page.getByLabel('Sort by', { exact: true });
    const spoken = page.locator('.field-tools [role="status"]');
    expect(await page.locator('field-table thead').isVisible()).toBe(false);
    await page.locator('.field-tools button[data-mark="default"]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await names.allTextContents()).toEqual(byDocument.toSorted());
    expect(await spoken.textContent()).toBe('Sorted by Field, ascending');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await names.allTextContents()).toEqual(byDocument.toSorted().toReversed());
    expect(await spoken.textContent()).toBe('Sorted by Field, descending');
    await list.selectOption('As documented');
    expect(await names.allTextContents()).toEqual(byDocument);
    expect(await page.getByRole('button', { name: /^Order/ }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('where heads can be pressed there is no list, and the heads say how it is sorted', async () => {
    const { page, close } = await open(legs);
    expect(await page.getByLabel('Sort by', { exact: true }).isVisible()).toBe(false);
    await page.getByRole('columnheader', { name: 'Type' }).getByRole('button').press('Enter');
    expect(await page.locator('.field-tools [role="status"]').textContent()).toBe(
      'Sorted by Type, ascending',
    );
    await close();
  });

  test.each(['', 'reference/', legs, 'errors/', 'conventions/open-points/', 'schemas/call-leg/'])(
    '/%s fits a phone',
    async (path) => {
      const { page, faults, close } = await open(path, 390);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('follows the colours of the system', async () => {
    const { page, close } = await open('reference/');
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    expect(await background()).not.toBe(light);
    await close();
  });
}
