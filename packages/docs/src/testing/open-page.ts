import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface OpenedPage {
  readonly page: Page;
  /** What must not happen: errors, messages of errors, requests to other places. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens a page in a context of its own and listens to what goes wrong on it. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
      faults.push(`request to ${url}`);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, faults, close: () => context.close() };
}
