import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Nothing of the browser's own may go to the network. */
const quiet = (
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run ' +
  '--disable-background-networking --disable-component-update --disable-sync'
).split(' ');

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium: the one that `CHROMIUM` names, the one that comes with the packages, or an installed
 * one, whichever starts first. Undefined, with a warning, when none does.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  const problems: string[] = [];
  for (const find of [findNamed, unpackOwn, ...places.map((path) => () => path)]) {
    try {
      const executablePath = await find();
      if (executablePath === undefined || !existsSync(executablePath)) continue;
      return await chromium.launch({ executablePath, args: quiet });
    } catch (error) {
      problems.push(String(error).split('\n')[0] ?? '');
    }
  }
  console.warn(
    `No Chromium starts here, so nothing is looked at in a browser. Install chromium, or name one in CHROMIUM. ${problems.join('; ')}`,
  );
  return undefined;
}

function findNamed(): string | undefined {
  return process.env['CHROMIUM'];
}

/** Unpacks the Chromium of the package into the temporary folder, once. */
async function unpackOwn(): Promise<string> {
  const { default: own } = await import('@sparticuz/chromium');
  return own.executablePath();
}
