import { OptionError } from '../option-error.ts';

/** Checks the address of a WebSocket. The faulty text is not repeated: it may hold a password. */
export function parseSocketTarget(url: string | URL): string {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && /^wss?:$/.test(target.protocol) && !target.username && !target.password) {
    return target.href;
  }
  throw new OptionError('expected an absolute ws(s) address without user name and password', 'url');
}

/**
 * What must not surface of an address: path and query, each value of the query, and parts of the
 * path that are too long for words, as keys of projects are. Browsers let a WebSocket have no headers.
 */
export function secretParts(target: string): string[] {
  const { pathname, search, searchParams } = new URL(target);
  const whole = pathname + search;
  const parts = pathname.split('/').filter((part) => part.length > 15);
  return [...(whole === '/' ? [] : [whole]), ...searchParams.values(), ...parts];
}
