import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../../testing/built-site.ts';
import {
  addCondition,
  legs,
  openConsole,
  readParams,
  runWell,
} from '../../testing/console-page.ts';

/** What a condition compares with: one value, several, null, or nothing yet. */
export function testValues(site: () => BuiltSite): void {
  test('a condition goes out once it has a value, and null only where it was chosen', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await addCondition(page, 'employee_id', '=');
    expect(await readFilter(page)).toBeUndefined();
    await page.getByLabel('null for employee_id').check();
    expect(await readFilter(page)).toEqual({ field: 'employee_id', operator: '=', value: null });
    await page.getByLabel('null for employee_id').uncheck();
    expect(await readFilter(page)).toBeUndefined();
    await page.getByLabel('Value of employee_id').fill('7');
    expect(await readFilter(page)).toEqual({ field: 'employee_id', operator: '=', value: 7 });
    expect(faults).toEqual([]);
    await close();
  });

  test.each(['direction', 'is_talked'])(
    'nothing is chosen for %s until somebody does',
    async (field) => {
      const { page, close } = await openConsole(site(), legs);
      await addCondition(page, field, '=');
      const choice = page.getByLabel(`Value of ${field}`);
      expect(await readFilter(page)).toBeUndefined();
      expect(await choice.inputValue()).toBe('');
      await choice.selectOption({ index: 2 });
      expect(await readFilter(page)).toMatchObject({ field, operator: '=' });
      await choice.selectOption({ index: 0 });
      expect(await readFilter(page)).toBeUndefined();
      await close();
    },
  );

  test('several values are typed one by one, with all that a value may hold', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await addCondition(page, 'employee_full_name', 'in');
    const input = page.getByLabel('Value of employee_full_name', { exact: true });
    const spoken = page.locator('.value-list [role="status"]');
    await input.fill('Doe, Jane');
    await page.keyboard.press('Enter');
    expect(await spoken.textContent()).toBe('Doe, Jane added. 1 value');
    await input.fill(' "quoted" ');
    await page.getByRole('button', { name: 'Add the value of employee_full_name' }).click();
    await input.fill('typed, not yet added');
    expect(await readFilter(page)).toMatchObject({
      operator: 'in',
      value: ['Doe, Jane', ' "quoted" ', 'typed, not yet added'],
    });
    await input.fill('Doe, Jane');
    await page.keyboard.press('Enter');
    expect(await spoken.textContent()).toBe('Doe, Jane is there already. 2 values');
    // Enter on an empty input runs the call; until then none ran.
    expect(await page.locator('.reply-view').count()).toBe(0);
    await page.keyboard.press('Backspace');
    expect(await spoken.textContent()).toBe(' "quoted"  removed. 1 value');
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Remove Doe, Jane' }).press('Enter');
    expect(await readFilter(page)).toBeUndefined();
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('several numbers are numbers, and the mock takes them', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await addCondition(page, 'release_cause_code', 'in');
    const input = page.getByLabel('Value of release_cause_code', { exact: true });
    expect(await input.getAttribute('type')).toBe('number');
    for (const code of ['16', '17']) {
      await input.fill(code);
      await page.keyboard.press('Enter');
    }
    expect(await readFilter(page)).toMatchObject({ value: [16, 17] });
    await runWell(page);
    expect(faults).toEqual([]);
    await close();
  });

  test('several of a closed set are boxes to tick', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await addCondition(page, 'direction', 'in');
    expect(await readFilter(page)).toBeUndefined();
    const group = page.getByRole('group', { name: 'Values of direction' });
    await group.getByLabel('out', { exact: true }).focus();
    await page.keyboard.press('Space');
    await group.getByLabel('in', { exact: true }).check();
    expect(await readFilter(page)).toEqual({
      field: 'direction',
      operator: 'in',
      value: ['in', 'out'],
    });
    await runWell(page);
    expect(faults).toEqual([]);
    await close();
  });

  test('a period in a filter is asked for as a date and time', async () => {
    const { page, close } = await openConsole(site(), 'methods/get-calls-report/');
    const dates = await page
      .getByLabel(/date_from|date_till/)
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).type));
    expect(dates).toEqual(['datetime-local', 'datetime-local']);
    await close();
  });
}

async function readFilter(page: Page): Promise<unknown> {
  return (await readParams(page))['filter'];
}
