import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';

const legs = 'methods/get-call-legs-report/';

/** Everything can be done without a mouse, and one sees where one is. */
export function testKeyboard(site: () => BuiltSite): void {
  test('a query is built, sorted, sent and read by keyboard alone', async () => {
    const { page, faults, close } = await site().open(legs);
    await tabTo(page, 'Try it');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run' }).waitFor();
    await tabTo(page, 'Add condition');
    await page.keyboard.press('Enter');
    // A new condition takes the focus; its field, its operator and its value follow.
    await choose(page, 'direction');
    await tabTo(page, 'Value of direction');
    await choose(page, '"out"');
    await tabTo(page, 'Add sort');
    await page.keyboard.press('Enter');
    await choose(page, 'start_time');
    await tabTo(page, 'Run', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('The validators find it as documented').waitFor();
    expect(await focusedName(page)).toBe('Reply');
    const request = await page.locator('pre[aria-label="The call: JSON"]').innerText();
    expect(JSON.parse(request)).toMatchObject({
      params: {
        filter: { field: 'direction', operator: '=', value: 'out' },
        sort: [{ field: 'start_time' }],
      },
    });
    await tabTo(page, 'Table');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('pre[aria-label="Reply as JSON"]').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('a condition is taken out again, and the focus stays near', async () => {
    const { page, close } = await site().open(legs);
    await tabTo(page, 'Try it');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Run' }).waitFor();
    await tabTo(page, 'Add condition');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Remove the condition');
    await page.keyboard.press('Enter');
    expect(await page.locator('.filter-condition').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('try-it') !== null)).toBe(
      true,
    );
    await close();
  });

  test.each(['', legs, 'errors/forbidden/'])('one sees the focus on /%s', async (path) => {
    const { page, close } = await site().open(path);
    const unseen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const name = await findUnmarkedFocus(page);
      if (name !== undefined) unseen.add(name);
    }
    expect([...unseen]).toEqual([]);
    await close();
  });
}

const mostSteps = 150;

/** Presses a key until what has the focus bears a name. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    const focused = await focusedName(page);
    if (focused === name) return;
    seen.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches "${name}": ${seen.slice(-20).join(', ')}`);
}

/** Goes down the list that has the focus, until a value is chosen. */
async function choose(page: Page, value: string): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const chosen = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
    if (chosen === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow key reaches "${value}"`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
  });
}

/** What has the focus without an outline or a shadow that says so; undefined when all is well. */
function findUnmarkedFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return isMarked ? undefined : focused.outerHTML.slice(0, 120);
  });
}
