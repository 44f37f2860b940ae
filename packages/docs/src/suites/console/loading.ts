import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { BuiltSite } from '../../testing/built-site.ts';
import { legs } from '../../testing/console-page.ts';

/** What a page costs before its console is opened. */
export function testLoading(site: () => BuiltSite): void {
  test('it is opened; until then a page runs at most 35 kB of script', async () => {
    // A first page without scripts, so that nothing comes from the cache.
    const { page, faults, close } = await site().open('openrpc.json');
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
    expect(loaded.join()).not.toMatch(/console|mock|highlight/);
    loaded = [];
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'Run' }).waitFor();
    expect(loaded).toContain(`${site().base}console/methods/get-call-legs-report.json`);
    expect(loaded.join()).toMatch(/callgear-mock/);
    expect(faults).toEqual([]);
    await close();
  });
}
