import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorFacts } from '@openrpc-kit/samples';
import { expect, test } from 'vitest';
import { generated } from '../../site/folders.ts';
import type { BuiltSite } from '../../testing/built-site.ts';

/** The buttons of the error pages: each lets the mock in the page answer with that error. */
export function testErrors(site: () => BuiltSite): void {
  test('every button of every error page shows that error', async () => {
    const topics = globSync('*.json', { cwd: join(generated, 'console/errors') }).toSorted();
    expect(topics.length).toBeGreaterThan(30);
    const { page, faults, close } = await site().open('errors/');
    for (const topic of topics) {
      const slug = topic.replace(/\.json$/, '');
      const { errors } = JSON.parse(
        readFileSync(join(generated, 'console/errors', topic), 'utf8'),
      ) as ErrorFacts;
      await page.goto(`${site().url}errors/${slug}/`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => customElements.get('error-trigger') !== undefined);
      const triggers = page.locator('error-trigger');
      expect(await triggers.count(), slug).toBe(errors.length);
      for (const [at, { code }] of errors.entries()) {
        const trigger = triggers.nth(at);
        await trigger.getByRole('button', { name: 'Trigger it in the mock' }).click();
        await trigger.locator('.reply-view').waitFor();
        await trigger.getByRole('tab', { name: 'JSON' }).click();
        const reply = JSON.parse(await trigger.locator('pre').innerText()) as Reply;
        expect(reply.error.code, slug).toBe(code);
        const mnemonic = slug.replaceAll('-', '_');
        // Pages of mnemonics are named after them, others after a code.
        expect(reply.error.data?.mnemonic, slug).toBe(mnemonic);
        expect(reply.error.message, slug).not.toMatch(/\{|undefined/);
      }
    }
    expect(faults).toEqual([]);
    await close();
  }, 240_000);
}

interface Reply {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly data?: { readonly mnemonic: string };
  };
}
