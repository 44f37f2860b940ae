import type { HttpCall } from './answer-http.ts';

/** A page elsewhere can make a browser call this machine; its origin, or the name it used, tells. */
export function isLocal({ address, host, origin }: Omit<HttpCall, 'body'>): boolean {
  const machine = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
  const name = host === undefined || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);
  return machine && name && (origin === undefined || origin === `http://${host}`);
}
