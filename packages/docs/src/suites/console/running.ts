import { expect, test } from 'vitest';
import type { BuiltSite } from '../../testing/built-site.ts';
import { legs, openConsole, readTable, runWell } from '../../testing/console-page.ts';

const account = 'methods/get-account/';

/** A call on its way, and its reply. */
export function testRunning(site: () => BuiltSite): void {
  test('says that a reply is to an earlier request, and reads out only how it went', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    const stale = page.getByText('The reply is to an earlier request.');
    await page.getByLabel('limit').fill('3');
    expect(await stale.isVisible()).toBe(false);
    await runWell(page);
    expect(await stale.isVisible()).toBe(false);
    const spoken = page.locator('try-it .console > div > [role="status"]');
    expect(await spoken.textContent()).toMatch(
      /^OK, 3 of \d+ rows, .* ms, .*B, 1 point for this page$/,
    );
    const live = page.locator('.reply-summary, .reply-table').and(page.locator('[aria-live]'));
    expect(await live.count()).toBe(0);
    await page.getByLabel('limit').fill('4');
    expect(await stale.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Run' }).click();
    await stale.waitFor({ state: 'hidden' });
    expect(await readTable(page)).toHaveLength(4);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ['instant', 'reduce'],
    ['smooth', 'no-preference'],
  ] as const)('on a phone, Run leads to the reply: %s for %s', async (behavior, reducedMotion) => {
    const viewport = { width: 390, height: 844 };
    const { page, faults, close } = await openConsole(site(), legs, { viewport, reducedMotion });
    await page.evaluate(() => {
      const scroll = Element.prototype.scrollIntoView;
      Element.prototype.scrollIntoView = function (options) {
        document.body.dataset['scrolled'] = JSON.stringify(options);
        scroll.call(this, options);
      };
    });
    await runWell(page);
    expect(
      JSON.parse(await page.locator('body').evaluate((body) => body.dataset['scrolled'] ?? '')),
    ).toMatchObject({ behavior });
    const summary = page.locator('.reply-summary');
    await expect
      .poll(async () => {
        const box = await summary.boundingBox();
        return box !== null && box.y > 0 && box.y + box.height < viewport.height;
      })
      .toBe(true);
    const focused = page.locator('.console-reply');
    expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await focused.getAttribute('aria-label')).toBe('Reply');
    expect(faults).toEqual([]);
    await close();
  });

  test('Enter in a field runs the call, in a text area it does not', async () => {
    const { page, faults, close } = await openConsole(site(), legs);
    await page.getByLabel('limit').fill('3');
    await page.keyboard.press('Enter');
    await page.getByText('The validators find it as documented').waitFor();
    expect(await readTable(page)).toHaveLength(3);
    // No method of this document asks for JSON: a field of several lines is put in by hand.
    await page.evaluate(() => {
      document.querySelector('.param-form')?.append(document.createElement('textarea'));
    });
    const replies = (): Promise<number> => page.locator('.reply-view').count();
    await page.locator('.console-reply').evaluate((reply) => reply.replaceChildren());
    await page.locator('try-it textarea').focus();
    await page.keyboard.press('Enter');
    await page.locator('.field-picker summary').click();
    await page.getByLabel('Find a field to ask for').press('Enter');
    expect(await replies()).toBe(0);
    await page.getByLabel('offset').press('Enter');
    await expect.poll(replies).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test('a call that takes its time can be given up', async () => {
    const { page, close } = await openConsole(site(), account);
    await page.route('https://silent.example/**', () => {});
    await page.getByLabel('Where the call goes').selectOption('address');
    await page.getByLabel('Address', { exact: true }).fill('https://silent.example/v2.0');
    const cancel = page.getByRole('button', { name: 'Cancel' });
    expect(await cancel.isVisible()).toBe(false);
    await page.getByLabel('Address', { exact: true }).press('Enter');
    await cancel.waitFor();
    expect(await page.locator('try-it .console > div > [role="status"]').textContent()).toBe(
      'Waiting for the reply',
    );
    await cancel.click();
    await page.getByText('Cancelled before a reply came').last().waitFor();
    expect(await cancel.isVisible()).toBe(false);
    expect(await page.locator('.console-run').getAttribute('aria-disabled')).toBeNull();
    await page.getByLabel('Where the call goes').selectOption({ index: 0 });
    await runWell(page);
    await close();
  });

  test('a call without a reply ends after a minute', async () => {
    const { page, close } = await site().open(account);
    await page.clock.install();
    await page.route('https://silent.example/**', () => {});
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByLabel('Where the call goes').selectOption('address');
    await page.getByLabel('Address', { exact: true }).fill('https://silent.example/v2.0');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.clock.fastForward(59_000);
    expect(await page.getByRole('button', { name: 'Cancel' }).isVisible()).toBe(true);
    await page.clock.fastForward(2000);
    await page.getByText('No reply came within 60 seconds').last().waitFor();
    await close();
  });
}
