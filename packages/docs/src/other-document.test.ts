import { loadModel } from '@openrpc-kit/model';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../generators/docs/src/testing/generate.ts';
import { type BuiltSite, openBuiltSite } from './testing/built-site.ts';
import { launchBrowser } from './testing/launch-browser.ts';
import { openPage } from './testing/open-page.ts';

const browser: Browser | undefined = await launchBrowser();
const document = fileURLToPath(
  new URL('../../../generators/docs/src/cases/small/openrpc.json', import.meta.url),
);
const generated = mkdtempSync(join(tmpdir(), 'docs-other-'));

afterAll(async () => {
  rmSync(generated, { recursive: true, force: true });
  await browser?.close();
});

describe.skipIf(!browser)('the site of a document without conventions', { retry: 2 }, () => {
  let site: BuiltSite;

  beforeAll(async () => {
    const { model } = loadModel(document);
    for (const { path, text } of model ? generate(model) : []) {
      mkdirSync(dirname(join(generated, path)), { recursive: true });
      writeFileSync(join(generated, path), text);
    }
    site = await openBuiltSite({ DOCS_GENERATED: generated, DOCS_GUIDES: 'none' });
  }, 180_000);

  afterAll(() => site.close());

  test('has a console that runs calls against a mock made from it', async () => {
    if (!browser) return;
    const { page, faults, close } = await openPage(browser, `${site.server.url}methods/add/`);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'Run' }).click();
    const summary = page.locator('.reply-summary');
    await summary.waitFor();
    expect(await summary.textContent()).toMatch(/^OK/);
    expect(faults).toEqual([]);
    await close();
  });

  test('triggers its errors', async () => {
    if (!browser) return;
    const { page, faults, close } = await openPage(browser, `${site.server.url}errors/1-full/`);
    await page.getByRole('button', { name: 'Trigger it in the mock' }).click();
    const reply = page.locator('error-trigger .reply-view');
    await reply.waitFor();
    expect(await reply.innerText()).toContain('-1');
    expect(faults).toEqual([]);
    await close();
  });
});
