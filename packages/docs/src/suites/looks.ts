import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';

/** Smallest type that can be read on a phone, in pixels of the page. */
const smallestType = 11;
const phone = { width: 390, height: 844 };

/** Pictures and type: what readers see, measured. */
export function testLooks(site: () => BuiltSite): void {
  test.each(['', 'methods/get-calls-report/', 'methods/get-call-legs-report/'])(
    'a call is pictured on /%s, in words as well, and can be read on a phone',
    async (path) => {
      const { page, faults, close } = await site().open(path, { viewport: phone });
      const picture = page.getByRole('img', { name: 'One call as the API tells it' });
      expect(await picture.isVisible()).toBe(true);
      const story = await picture.locator('desc').textContent();
      expect(story).toMatch(/A session .* three legs.*get\.call_legs_report/);
      expect(await measureLabels(page)).toBeGreaterThan(smallestType);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('letters of code in a heading stand as far apart as in a text', async () => {
    const { page, close } = await site().open('methods/get-call-legs-report/');
    const code = page.locator('.sl-markdown-content :is(h2, h3) code');
    expect(await code.count()).toBeGreaterThan(20);
    const spacing = await code
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).letterSpacing) || 0);
    expect(spacing).toBe(0);
    await close();
  });

  test.each([
    ['', 'CallGear Data API'],
    ['reference/', 'CallGear Data API'],
    ['errors/', 'Errors | CallGear Data API'],
  ])('the title of /%s says its name once', async (path, title) => {
    const { page, close } = await site().open(path);
    expect(await page.title()).toBe(title);
    await close();
  });
}

/** Height of the smallest letters in the picture, as they come out on the screen. */
function measureLabels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll<SVGTextElement>('.call-picture text')].map(
      (label) =>
        Number.parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.a ?? 0),
    );
    return Math.min(...sizes);
  });
}
