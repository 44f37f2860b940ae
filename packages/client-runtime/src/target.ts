import { OptionError } from './option-error.ts';

/** Checks the address of the service. The faulty text is not repeated: it may hold a password. */
export function parseTarget(url: string | URL): string {
  try {
    const { href } = new URL(url);
    // A user name or a password would stand before an @ in the first part.
    if (/^https?:..[^/@]+\//.test(href)) return href;
  } catch {
    // Falls to the error below, without the cause, which quotes the address.
  }
  throw new OptionError('expected an http(s) address without user name and password', 'url');
}
