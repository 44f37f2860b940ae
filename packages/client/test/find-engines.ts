import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Set where all engines are known to be there: then a test that cannot find its engine fails. */
export const isEveryEngineRequired: boolean = Boolean(process.env['EVERY_ENGINE']);

export interface NodeBinary {
  readonly path: string;
  readonly major: number;
}

/** The Node of this process, and another one on the PATH that is not of the workspace, if there is one. */
export function findNodes(): readonly NodeBinary[] {
  const own = { path: process.execPath, major: Number(process.versions.node.split('.')[0]) };
  const others = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, major: majorOf(path) }))
    .filter(({ major }) => major >= 20 && major !== own.major);
  return [own, ...others.slice(0, 1)];
}

function majorOf(path: string): number {
  const { stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return Number(stdout.split('.')[0]);
}

const switches =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A Chromium that starts: the one that CHROMIUM names, an installed one, or that of the packages. */
export async function launchChromium(): Promise<Browser | undefined> {
  const names = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  for (const path of [process.env['CHROMIUM'], ...names, await findPacked()]) {
    if (path === undefined || !existsSync(path)) continue;
    try {
      return await chromium.launch({ executablePath: path, args: switches.split(' ') });
    } catch {
      // The next one may start.
    }
  }
  return undefined;
}

async function findPacked(): Promise<string | undefined> {
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}
