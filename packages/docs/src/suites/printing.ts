import { expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';

/** On paper nothing that can be read is missing, and nothing that can only be pressed is there. */
export function testPrinting(site: () => BuiltSite): void {
  test('a method on paper has every sample and field, and no controls', async () => {
    const { page, faults, close } = await site().open('methods/get-call-legs-report/');
    await page.emulateMedia({ media: 'print' });
    const samples = page.locator('sample-tabs code-block');
    expect(await samples.count()).toBe(5);
    for (const sample of await samples.all()) expect(await sample.isVisible()).toBe(true);
    expect(await page.locator('field-table tbody tr:visible').count()).toBe(33);
    expect(await page.locator('#employee_full_name').isVisible()).toBe(true);
    const controls = page.locator('main :is(button:not(th *), input, select):visible');
    expect(await controls.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(['methods/get-call-legs-report/', 'errors/', 'conventions/filter/', ''])(
    'nothing of /%s is cut at the edge of the paper',
    async (path) => {
      // A4 at 96 dots an inch, less its margins.
      const { page, close } = await site().open(path, { viewport: { width: 718, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      const cut = await page.evaluate(() => {
        const edge = document.documentElement.clientWidth + 1;
        const parts = [...document.querySelectorAll('main :is(td, th, p, li, pre, h1, h2, h3)')];
        return parts
          .filter((part) => part.getBoundingClientRect().right > edge)
          .map((part) => part.textContent.slice(0, 60));
      });
      expect(cut).toEqual([]);
      await close();
    },
  );
}
