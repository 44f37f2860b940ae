import { startMockServer } from '@callgear-data-api/mock-server/node';
import { expect, test } from 'vitest';
import { exampleAccess } from '../../mock/example-access.ts';
import type { BuiltSite } from '../../testing/built-site.ts';
import {
  addCondition,
  legs,
  listOptions,
  openConsole,
  readCode,
  readParams,
  readTable,
  runWell,
} from '../../testing/console-page.ts';

/** The builders of filter, sort and fields. */
export function testQueries(site: () => BuiltSite): void {
  test('a filter built by clicks gets the rows that the request gets over HTTP', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await page.getByLabel('limit').fill('50');
    await addCondition(page, 'direction', '=');
    await page.getByLabel('Value of direction').selectOption('"in"');
    await page.getByRole('button', { name: 'Add group' }).click();
    const group = page.locator('.filter-group .filter-group');
    await group.getByLabel('Field', { exact: true }).selectOption('duration');
    await group.getByLabel('Operator').selectOption('>=');
    await group.getByLabel('Value of duration').fill('60');
    await addCondition(page, 'is_failed', '=', group);
    await group.getByLabel('Value of is_failed').selectOption('true');
    await page.getByRole('button', { name: 'Add sort' }).click();
    await page.locator('try-it').getByLabel('Sort by', { exact: true }).selectOption('start_time');
    await page.locator('try-it').getByLabel('Order', { exact: true }).selectOption('desc');
    await page.locator('.field-picker summary').click();
    await page.getByRole('button', { name: 'None' }).click();
    for (const field of ['id', 'start_time', 'duration', 'direction', 'is_failed']) {
      await page.locator('.field-grid').getByLabel(field, { exact: true }).check();
    }
    await runWell(page);
    expect(await page.locator('.reply-summary').textContent()).toMatch(
      /^OK.*rows.*ms.*1 point for this page$/,
    );

    expect(await readParams(page)).toMatchObject({
      filter: {
        condition: 'and',
        filters: [
          { field: 'direction', operator: '=', value: 'in' },
          {
            condition: 'or',
            filters: [
              { field: 'duration', operator: '>=', value: 60 },
              { field: 'is_failed', operator: '=', value: true },
            ],
          },
        ],
      },
      sort: [{ field: 'start_time', order: 'desc' }],
    });
    const rows = await readTable(page);
    const request = await readCode(page, 'The call: JSON');
    await page.getByRole('tab', { name: 'JSON' }).last().click();
    const shown = JSON.parse(await readCode(page, 'Reply as JSON')) as PageOfRows;

    const mock = await startMockServer(exampleAccess);
    const response = await fetch(mock.url, { method: 'POST', body: request });
    const { result } = (await response.json()) as PageOfRows;
    await mock.close();
    expect(shown.result.data).toEqual(result.data);
    expect(shown.result.metadata.total_items).toBe(result.metadata.total_items);
    expect(rows.length).toBe(result.data.length);
    expect(rows.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
    await close();
  });

  test('offers only fields that filter, and only operators that suit the field', async () => {
    const { page, close } = await openConsole(site(), legs);
    await page.getByRole('button', { name: 'Add condition' }).click();
    const field = page.getByLabel('Field', { exact: true });
    const fields = await listOptions(page, 'Field');
    expect(fields).toContain('duration');
    expect(fields).not.toContain('start_time');
    expect(fields).not.toContain('contact_id');
    await field.selectOption('duration');
    expect(await listOptions(page, 'Operator')).toEqual(['=', '!=', '<', '>', '<=', '>=', 'in']);
    await field.selectOption('is_talked');
    expect(await listOptions(page, 'Operator')).toEqual(['=', '!=']);
    await page.getByRole('button', { name: 'Add sort' }).click();
    expect(await listOptions(page, 'Sort by')).not.toContain('id');
    await close();
  });

  test('a field is sorted by once: one that is taken is not offered again', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    const add = page.getByRole('button', { name: 'Add sort' });
    await add.click();
    const [first = '', second = ''] = await listOptions(page, 'Sort by');
    await add.click();
    const keys = page.locator('try-it').getByLabel('Sort by', { exact: true });
    expect(await keys.nth(1).inputValue()).toBe(second);
    expect(await keys.nth(1).locator(`option[value="${first}"]`).count()).toBe(0);
    await keys.first().selectOption('duration');
    expect(await keys.nth(1).locator(`option[value="${first}"]`).count()).toBe(1);
    expect(await keys.nth(1).locator('option[value="duration"]').count()).toBe(0);
    await add.evaluate((button: HTMLButtonElement) => {
      while (!button.disabled) button.click();
    });
    const { sort } = (await readParams(page)) as { sort: { field: string }[] };
    const names = sort.map(({ field }) => field);
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    expect(faults).toEqual([]);
    await close();
  });

  test('no field chosen means the default ones, and says so', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await page.locator('.field-picker summary').click();
    await page.locator('.field-grid').getByLabel('id', { exact: true }).uncheck();
    expect(await readParams(page)).toHaveProperty('fields');
    await page.getByRole('button', { name: 'None' }).click();
    expect(await page.locator('.field-picker output').textContent()).toMatch(
      /^None chosen: the default fields come/,
    );
    expect(await readParams(page)).not.toHaveProperty('fields');
    await runWell(page);
    expect(faults).toEqual([]);
    await close();
  });
}

interface PageOfRows {
  readonly result: {
    readonly data: readonly object[];
    readonly metadata: { readonly total_items: number };
  };
}
