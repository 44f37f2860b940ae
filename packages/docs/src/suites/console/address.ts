import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startEchoServer } from '../../../../samples/test/programs/echo-server.ts';
import type { BuiltSite } from '../../testing/built-site.ts';
import { openConsole } from '../../testing/console-page.ts';

const account = 'methods/get-account/';

/** A real address that cannot be called: the console says why, and what to do. */
export function testAddresses(site: () => BuiltSite): void {
  test.each([
    ['http://127.0.0.1:9/v2.0', 'did not answer this page'],
    ['dataapi.callgear.com', 'it has to begin with https://'],
    ['javascript:alert(1)', 'it has to begin with https://'],
    ['https://ann:secret@service.example/', 'holds a user name or a password'],
  ])('%s', async (address, explanation) => {
    const { page, close } = await openConsole(site(), account);
    const own: string[] = [];
    page.on('request', (request) => own.push(`${request.method()} ${request.url()}`));
    await call(page, address);
    await page.locator('.console-reply').getByText(explanation).waitFor();
    expect(own.filter((request) => request.includes(site().url))).toEqual([]);
    await close();
  });

  test('a service that lets no page of another site read its replies', async () => {
    const service = await startEchoServer();
    const { page, close } = await openConsole(site(), account);
    await call(page, service.url);
    await page.locator('.console-reply').getByText('(CORS)').waitFor();
    await close();
    await service.close();
  });

  test('a machine that is offline', async () => {
    const { page, close } = await openConsole(site(), account);
    await page.context().setOffline(true);
    await call(page, 'https://service.example/v2.0');
    await page.locator('.console-reply').getByText('this machine is offline').waitFor();
    await close();
  });

  test('a page with encryption and a service without', async () => {
    const { page, close } = await site().open(account);
    const secure = 'https://docs.example/';
    await page.route(`${secure}**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      await route.fulfill({ response: await route.fetch({ url: new URL(path, site().url).href }) });
    });
    await page.goto(`${secure}${site().base.slice(1)}${account}`);
    await page.getByRole('button', { name: 'Try it' }).click();
    await call(page, 'http://service.example/v2.0');
    await page.locator('.console-reply').getByText('(mixed content)').waitFor();
    await close();
  });
}

async function call(page: Page, address: string): Promise<void> {
  await page.getByLabel('Where the call goes').selectOption('address');
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByRole('button', { name: 'Run' }).click();
}
