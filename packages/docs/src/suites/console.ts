import { startMockServer } from '@callgear-data-api/mock-server/node';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { exampleAccess } from '../mock/example-access.ts';
import type { BuiltSite } from '../testing/built-site.ts';
import type { OpenedPage } from '../testing/open-page.ts';

const legs = 'methods/get-call-legs-report/';

/** The consoles of the pages, and the buttons of the error pages. */
export function testConsoles(site: () => BuiltSite): void {
  function open(path: string): Promise<OpenedPage> {
    return site().open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  }

  test('is loaded when it is opened; until then a page runs at most 35 kB of script', async () => {
    // A first page without scripts, so that nothing comes from the cache.
    const { page, faults, close } = await open('openrpc.json');
    const bodies: Promise<Buffer>[] = [];
    let loaded: string[] = [];
    page.on('response', (response) => {
      loaded.push(new URL(response.url()).pathname);
      if (response.url().endsWith('.js')) bodies.push(response.body());
    });
    await page.goto(`${site().url}${legs}`, { waitUntil: 'load' });
    // What loads once the browser is idle, such as the search, counts as well.
    await page.locator('#starlight__search input').waitFor({ state: 'attached' });
    const scripts = await Promise.all(bodies);
    const inlined = await page.locator('script:not([src])').allTextContents();
    const size = gzipSync([...scripts.map(String), ...inlined].join('\n')).length;
    expect(scripts.length).toBeGreaterThan(2);
    expect(size).toBeLessThan(35_000);
    expect(loaded.join()).not.toMatch(/console|mock/);
    loaded = [];
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'Run' }).waitFor();
    expect(loaded).toContain(`${site().base}console/methods/get-call-legs-report.json`);
    expect(loaded.join()).toMatch(/callgear-mock/);
    expect(faults).toEqual([]);
    await close();
  });

  test('a filter built by clicks gets the rows that the request gets over HTTP', async () => {
    const { page, faults, close } = await open(legs);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByLabel('limit').fill('50');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByLabel('Field', { exact: true }).selectOption('direction');
    await page.getByLabel('Value of direction').selectOption('"in"');
    await page.getByRole('button', { name: 'Add group' }).click();
    const group = page.locator('.filter-group .filter-group');
    await group.getByLabel('Field', { exact: true }).selectOption('duration');
    await group.getByLabel('Operator').selectOption('>=');
    await group.getByLabel('Value of duration').fill('60');
    await group.getByRole('button', { name: 'Add condition' }).click();
    await group.getByLabel('Field', { exact: true }).nth(1).selectOption('is_failed');
    await page.getByRole('button', { name: 'Add sort' }).click();
    await page.getByLabel('Sort by', { exact: true }).selectOption('start_time');
    await page.getByLabel('Order', { exact: true }).selectOption('desc');
    await page.locator('.field-picker summary').click();
    await page.getByRole('button', { name: 'None' }).click();
    for (const field of ['id', 'start_time', 'duration', 'direction', 'is_failed']) {
      await page.locator('.field-grid').getByLabel(field, { exact: true }).check();
    }
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The validators find it as documented').waitFor();
    expect(await page.locator('.reply-summary').textContent()).toMatch(/^OK.*rows.*ms.*1 point$/);

    const request = await readCode(page, 'The call: JSON');
    expect(JSON.parse(request)).toMatchObject({
      params: {
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
      },
    });
    const rows = await readTable(page);
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

  test('sends a condition once it has a value, and null only where it was chosen', async () => {
    const { page, faults, close } = await open(legs);
    const nullable = 'employee_id';
    const readFilter = async (): Promise<unknown> =>
      (JSON.parse(await readCode(page, 'The call: JSON')) as { params: { filter?: unknown } })
        .params.filter;
    await page.getByRole('button', { name: 'Try it' }).click();
    for (const remove of await page.getByLabel('Remove the condition').all()) await remove.click();
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByLabel('Field', { exact: true }).selectOption(nullable);
    expect(await readFilter()).toBeUndefined();
    await page.getByLabel(`null for ${nullable}`).check();
    expect(await readFilter()).toEqual({ field: nullable, operator: '=', value: null });
    await page.getByLabel(`null for ${nullable}`).uncheck();
    expect(await readFilter()).toBeUndefined();
    await page.getByLabel('Operator', { exact: true }).selectOption('in');
    expect(await readFilter()).toBeUndefined();
    await page.getByLabel(`Value of ${nullable}`).fill('7, 8');
    expect(await readFilter()).toEqual({ field: nullable, operator: 'in', value: [7, 8] });
    expect(faults).toEqual([]);
    await close();
  });

  test('says that a reply is to an earlier request, and reads out only how it went', async () => {
    const { page, faults, close } = await open(legs);
    await page.getByRole('button', { name: 'Try it' }).click();
    const stale = page.getByText('The reply is to an earlier request.');
    await page.getByLabel('limit').fill('3');
    expect(await stale.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The validators find it as documented').waitFor();
    expect(await stale.isVisible()).toBe(false);
    const spoken = page.locator('try-it .console > [role="status"]');
    expect(await spoken.textContent()).toMatch(/^OK, 3 of \d+ rows, .* ms, .*B, 1 point$/);
    expect(
      await page
        .locator('.console-reply, .console-reply *')
        .and(page.locator('[aria-live]'))
        .count(),
    ).toBe(0);
    await page.getByLabel('limit').fill('4');
    expect(await stale.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Run' }).click();
    await stale.waitFor({ state: 'hidden' });
    expect(await readTable(page)).toHaveLength(4);
    expect(faults).toEqual([]);
    await close();
  });

  test('offers only fields that filter, and only operators that suit the field', async () => {
    const { page, close } = await open(legs);
    await page.getByRole('button', { name: 'Try it' }).click();
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

  test('shows the call in every language and copies it', async () => {
    const { page, faults, close } = await open(legs);
    await page.getByRole('button', { name: 'Try it' }).click();
    const tabs = page.getByRole('tablist', { name: 'The call as a program' });
    for (const [title, start] of [
      ['JSON', '{\n  "jsonrpc"'],
      ['TypeScript', "import { connect } from '@callgear-data-api/client';"],
      ['curl', "curl 'https://dataapi.callgear.com/v2.0'"],
      ['Python', 'import json'],
      ['PHP', '<?php'],
      ['Go', 'package main'],
    ] as const) {
      await tabs.getByRole('tab', { name: title }).click();
      await page.locator('try-it').getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied', { exact: true }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.startsWith(start), title).toBe(true);
      expect(copied).toContain('2026-10-05 00:00:00');
      expect(copied).toBe(await readCode(page, `The call: ${title}`));
    }
    expect(faults).toEqual([]);
    await close();
  });

  test('works by keyboard alone', async () => {
    const { page, faults, close } = await open('methods/get-account/');
    await page.getByRole('button', { name: 'Try it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Where the call goes',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The validators find it as documented').waitFor();
    await page.getByRole('tab', { name: 'Table' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'JSON' }).last().getAttribute('aria-selected')).toBe(
      'true',
    );
    expect(faults).toEqual([]);
    await close();
  });

  test('calls a real address with a key that nothing keeps and nothing shows', async () => {
    const mock = await startMockServer({ accessToken: 'a-key-of-somebody' });
    const { page, close } = await open('methods/get-account/');
    await page.route(`${mock.url}**`, async (route) => {
      const response = await fetch(mock.url, {
        method: 'POST',
        body: route.request().postData() ?? '',
      });
      await route.fulfill({
        body: await response.text(),
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
      });
    });
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByLabel('Where the call goes').selectOption('address');
    await page.getByLabel('Address', { exact: true }).fill(mock.url);
    await page.getByLabel('Access token').fill('a-key-of-somebody');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The validators find it as documented').waitFor();
    expect(await page.locator('try-it').innerText()).not.toContain('a-key-of-somebody');
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    );
    expect(kept).not.toContain('a-key-of-somebody');
    await close();
    await mock.close();
  });

  test('an address that does not answer is said, not thrown', async () => {
    const { page, close } = await open('methods/get-account/');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByLabel('Where the call goes').selectOption('address');
    await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/v2.0');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('.console-reply').getByText('did not answer this page').waitFor();
    await close();
  });

  test.each([
    ['errors/date-interval-limit-reached/', 'date_interval_limit_reached'],
    ['errors/limit-exceeded/', 'Limit per minute has been exceeded'],
    ['errors/parse-error/', 'parse_error'],
  ])('the button on %s shows that error', async (path, text) => {
    const { page, faults, close } = await open(path);
    await page.getByRole('button', { name: 'Trigger it in the mock' }).click();
    const reply = page.locator('error-trigger .reply-view');
    await reply.waitFor();
    expect(await reply.innerText()).toContain(text);
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

function readCode(page: Page, label: string): Promise<string> {
  return page.locator(`pre[aria-label="${label}"]`).innerText();
}

function readTable(page: Page): Promise<string[]> {
  return page.locator('.reply-table tbody tr').allTextContents();
}

function listOptions(page: Page, label: string): Promise<string[]> {
  return page
    .getByLabel(label, { exact: true })
    .first()
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}
