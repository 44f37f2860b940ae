import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/** A Chromium: what `CHROMIUM` names, else one that is installed, else that of the packages. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  for (const path of [process.env['CHROMIUM'], ...installed, await unpackBrowser()]) {
    if (path === undefined || !existsSync(path)) continue;
    const browser = await chromium
      .launch({ executablePath: path, args: switches })
      .catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  console.warn('No Chromium starts here: install one, or name it in CHROMIUM.');
  return undefined;
}

async function unpackBrowser(): Promise<string | undefined> {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath().catch(() => undefined);
}
