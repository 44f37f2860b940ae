import { loadModel } from '@openrpc-kit/model';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCallgear } from '../../../generators/docs/src/testing/load-callgear.ts';
import { buildPackage } from './testing/build-package.ts';
import { browser, useSite } from './testing/built-site.ts';
import { findViolations } from './testing/find-violations.ts';

const document = new URL('../../../generators/docs/src/cases/small/openrpc.json', import.meta.url);

const site = useSite('/', {}, (environment) => {
  const { model } = loadModel(fileURLToPath(document));
  if (!model) throw new Error('the document of the case is wrong');
  return buildPackage(model, environment);
});

describe.skipIf(!browser)('the generated docs package of another document', () => {
  test('has a console that runs calls against a mock made from it, and validates replies', async () => {
    const { page, faults, close } = await site().open('methods/add/');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The validators find it as documented').waitFor();
    expect(await page.locator('.reply-summary').textContent()).toMatch(/^OK/);
    expect(faults).toEqual([]);
    await close();
  });

  test('its mock refuses params that do not fit', async () => {
    const { page, faults, close } = await site().open('methods/add/');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByLabel('name', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('.reply-view').waitFor();
    expect(await page.locator('.reply-summary').textContent()).toMatch(/^Error/);
    expect(faults).toEqual([]);
    await close();
  });

  test('triggers its errors', async () => {
    const { page, faults, close } = await site().open('errors/1-full/');
    await page.getByRole('button', { name: 'Trigger it in the mock' }).click();
    const reply = page.locator('error-trigger .reply-view');
    await reply.waitFor();
    expect(await reply.innerText()).toContain('-1');
    expect(faults).toEqual([]);
    await close();
  });

  test('has twins, a list for language models, and the document', async () => {
    for (const path of ['methods/add.md', 'llms.txt', 'llms-full.txt', 'openrpc.json']) {
      expect((await fetch(site().url + path)).status, path).toBe(200);
    }
  });

  test.each(['reference/', 'methods/add/', 'errors/', 'schemas/name/'])(
    'axe finds nothing on /%s',
    async (path) => {
      const { page, close } = await site().open(path);
      expect(await findViolations(page)).toEqual([]);
      await close();
    },
  );
});

const accounts = useSite('/docs/', {}, (environment) => buildPackage(loadCallgear(), environment));

describe.skipIf(!browser)('the generated docs package of a document with conventions', () => {
  test('has a mock that knows a caller of each audience', async () => {
    const { page, faults, close } = await accounts().open('methods/get-call-legs-report/');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('button', { name: 'Run' }).waitFor();
    const callers = page.getByLabel('Where the call goes').locator('option');
    expect(await callers.allTextContents()).toEqual([
      'The mock in this page, as a customer',
      'The mock in this page, as a partner',
      'A real address',
    ]);
    await page.getByRole('button', { name: 'Remove the condition' }).click();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('The validators find it as documented').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
