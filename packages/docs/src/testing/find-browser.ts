import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium of this machine: the one that `CHROMIUM` names, or one in its usual place. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM'], ...places].find(
    (path) => path !== undefined && existsSync(path),
  );
}
