import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type PageOptions = BrowserContextOptions;

export interface OpenedPage {
  readonly page: Page;
  /** What must not happen: errors, messages of errors, dialogs, requests to other places. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens a page in a context of its own, listens to what goes wrong on it, and waits until it is painted. */
export async function openPage(
  browser: Browser,
  address: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url))
      faults.push(`request to ${url}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  await settle(page);
  return { page, faults, close: () => context.close() };
}

/** Waits until fonts are there, the page's own elements work, nothing moves, and two frames were painted. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const own = [...document.querySelectorAll('*')].map(({ localName }) => localName);
    const names = new Set(
      own.filter((name) =>
        /^(field-table|sample-tabs|code-block|try-it|error-trigger)$/.test(name),
      ),
    );
    await Promise.all([...names].map((name) => customElements.whenDefined(name)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}
