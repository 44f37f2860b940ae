import { expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';

/** The search in a browser: of fields, methods and mnemonics. */
export function testSearch(site: () => BuiltSite): void {
  test.each([
    ['a field', 'employee_full_name', 'methods/get-call-legs-report/#employee_full_name'],
    ['a method', 'get.customer_users', 'methods/get-customer-users/'],
    ['a mnemonic', 'date_interval_limit_reached', 'errors/date-interval-limit-reached/'],
  ])('finds %s and leads to it', async (_, name, path) => {
    const { page, faults, close } = await site().open('');
    // The search loads when the browser has nothing else to do.
    await page.locator('#starlight__search input').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL(`**/${path}`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
}
