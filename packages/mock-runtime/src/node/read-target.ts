import type { IncomingMessage } from 'node:http';

/** Where a request goes. */
export interface RequestTarget {
  /** Without query and host. */
  readonly path: string;
  readonly host: string | undefined;
}

/**
 * Reads the first line of a request. Through a proxy, callers name the whole address there; its host
 * counts then, and no longer that of the headers (RFC 9112, section 3.2.2).
 */
export function readTarget({ url = '/', headers }: IncomingMessage): RequestTarget {
  if (url.startsWith('/')) return { path: leaveQuery(url), host: headers.host };
  const [, host = headers.host, rest = url] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url) ?? [];
  return { path: leaveQuery(rest) || '/', host };
}

function leaveQuery(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
