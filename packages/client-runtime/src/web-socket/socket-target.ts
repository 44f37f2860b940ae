import { OptionError } from '../option-error.ts';

/** Checks the address of a WebSocket. The faulty text is not repeated: it may hold a password. */
export function parseSocketTarget(url: string | URL): string {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && /^wss?:$/.test(target.protocol) && !target.username && !target.password) {
    return target.href;
  }
  throw new OptionError('expected an absolute ws(s) address without user name and password', 'url');
}
