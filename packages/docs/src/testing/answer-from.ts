import type { Page } from 'playwright-core';

/** Lets a page have the replies of a server that does not allow other sites' pages to read them. */
export async function answerFrom(page: Page, url: string): Promise<void> {
  await page.route(`${url}**`, async (route) => {
    const body = route.request().postData() ?? '';
    const response = await fetch(url, { method: 'POST', body });
    await route.fulfill({
      body: await response.text(),
      headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    });
  });
}
