import { expect, test } from 'vitest';
import type { BuiltSite } from '../../testing/built-site.ts';
import { addCondition, legs, openConsole, runWell } from '../../testing/console-page.ts';

/** Least height of what a finger presses. */
const least = 40;

/** A console on a phone, with everything open that can be. */
export function testPhone(site: () => BuiltSite): void {
  test('has controls that a finger meets, and nothing that is wider than the phone', async () => {
    const viewport = { width: 390, height: 844 };
    const { page, faults, close } = await openConsole(site(), legs, { viewport });
    await runWell(page);
    await addCondition(page, 'employee_id', 'in');
    await page.getByLabel('Value of employee_id', { exact: true }).fill('7');
    await page.keyboard.press('Enter');
    await addCondition(page, 'direction', 'in');
    await page.getByRole('button', { name: 'Add group' }).click();
    await page.getByRole('button', { name: 'Add sort' }).click();
    await page.locator('.field-picker summary').click();
    await page.getByLabel('Where the call goes').selectOption('address');
    const controls = page.locator(
      'try-it :is(button, select, summary, label:has(input), input:not(label *)):visible',
    );
    const small = await controls.evaluateAll(
      (elements, height) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < height)
          .map((element) => element.outerHTML.slice(0, 100)),
      least,
    );
    expect(await controls.count()).toBeGreaterThan(40);
    expect(small).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
}
