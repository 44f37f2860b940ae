import { startMockServer } from '@callgear-data-api/mock-server/node';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleAccess } from '../../mock/example-access.ts';
import { answerFrom } from '../../testing/answer-from.ts';
import type { BuiltSite } from '../../testing/built-site.ts';
import { openConsole, readCode, runWell } from '../../testing/console-page.ts';

/** Keys, logins and passwords: they go out with the call, and nowhere else. */
export function testSecrets(site: () => BuiltSite): void {
  test('calls a real address with a key that nothing keeps and nothing shows', async () => {
    const mock = await startMockServer({ accessToken: 'a-key-of-somebody' });
    const { page, close } = await openConsole(site(), 'methods/get-account/');
    await answerFrom(page, mock.url);
    await page.getByLabel('Where the call goes').selectOption('address');
    await page.getByLabel('Address', { exact: true }).fill(mock.url);
    const key = page.getByLabel('Access token');
    await key.fill('a-key-of-somebody');
    expect(await key.getAttribute('type')).toBe('password');
    await runWell(page);
    expect(await page.locator('try-it').innerText()).not.toContain('a-key-of-somebody');
    expect(await readKept(page)).not.toContain('a-key-of-somebody');
    await close();
    await mock.close();
  });

  test('a login and a password are hidden, go out, and are in no sample', async () => {
    const access = { ...exampleAccess, login: 'ann@example.org', password: `p"a'ss\\w` };
    const mock = await startMockServer(access);
    const { page, close } = await openConsole(site(), 'methods/login-user/');
    await answerFrom(page, mock.url);
    await page.getByLabel('Where the call goes').selectOption('address');
    await page.getByLabel('Address', { exact: true }).fill(mock.url);
    const password = page.locator('.param-row input[aria-label="password"]');
    await page.locator('.param-row input[aria-label="login"]').fill(access.login);
    await password.fill(access.password);
    expect(await password.getAttribute('type')).toBe('password');
    const samples: string[] = [];
    for (const title of ['JSON', 'TypeScript', 'curl', 'Python', 'PHP', 'Go']) {
      await page.getByRole('tab', { name: title, exact: true }).last().click();
      samples.push(await readCode(page, `The call: ${title}`));
    }
    const text = samples.join('\n');
    expect(text).not.toContain(access.login);
    expect(text).not.toMatch(/p.{0,4}"a.{0,4}'ss/);
    expect(text).not.toContain(`a'ss`);
    for (const sample of samples.slice(1)) {
      expect(sample).toMatch(/CALLGEAR_LOGIN/);
      expect(sample).toMatch(/CALLGEAR_PASSWORD/);
    }
    await runWell(page);
    expect(await readKept(page)).not.toMatch(/ann@|ss\\\\w/);
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await password.getAttribute('type')).toBe('text');
    await page.getByRole('button', { name: 'Hide password' }).press('Enter');
    expect(await password.getAttribute('type')).toBe('password');
    await close();
    await mock.close();
  });
}

/** Whatever outlives the page, or is seen in its address. */
function readKept(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
}
