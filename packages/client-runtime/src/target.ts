import { OptionError } from './option-error.ts';

/** Checks the address of the service. The faulty text is not repeated: it may hold a password. */
export function parseTarget(url: string | URL): string {
  let target: URL | undefined;
  try {
    target = new URL(url);
  } catch {
    // Falls to the error below, without the cause, which quotes the address.
  }
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password) {
    throw new OptionError(
      'expected an absolute http(s) address without user name and password',
      'url',
    );
  }
  return target.href;
}
