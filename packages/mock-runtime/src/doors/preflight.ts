/** What a browser asks for before it sends a call of another origin. */
export interface Preflight {
  /** Names of headers that the call is going to have, as they came. */
  readonly headers: string | undefined;
  /** Whether it asks to call into a network that is not public. */
  readonly privateNetwork: boolean;
}

/**
 * Reads the headers of a preflight; undefined when it is none, or asks for what is no header.
 *
 * @param read value of a header by its name
 */
export function readPreflight(
  method: string | undefined,
  read: (name: string) => string | null | undefined,
): Preflight | undefined {
  if (method !== 'OPTIONS' || !read('access-control-request-method')) return undefined;
  const headers = read('access-control-request-headers') ?? undefined;
  if (headers !== undefined && !/^[\w!#$%&'*+.^`|~, -]{0,2000}$/.test(headers)) return undefined;
  return { headers, privateNetwork: read('access-control-request-private-network') === 'true' };
}
