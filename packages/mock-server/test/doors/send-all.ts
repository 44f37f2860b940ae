import type { WireRequest } from './requests.ts';

export type Send = (address: string | URL, init: RequestInit) => Promise<Response>;

/**
 * One line a reply: status, content type, and the bytes as base64; `closed` for a connection that
 * was lost. Web APIs only: it runs in a page too.
 *
 * @param url address of the API
 */
export async function sendAll(
  requests: readonly WireRequest[],
  url: string,
  send: Send,
): Promise<readonly string[]> {
  const replies: string[] = [];
  let token = '';
  for (const { verb, body, path } of requests) {
    const bytes = body === undefined ? undefined : fillToken(decode(body), token);
    const address = path === undefined ? url : new URL(path, url);
    const init = bytes === undefined ? { method: verb } : { method: verb, body: bytes };
    const line = await send(address, init).then(describe).catch(forgive);
    const text = new TextDecoder().decode(decode(line.split(' ').at(-1) ?? ''));
    token = /"access_token":"(\w+)"/.exec(text)?.[1] ?? token;
    replies.push(line);
  }
  return replies;
}

async function describe(reply: Response): Promise<string> {
  const bytes = new Uint8Array(await reply.arrayBuffer());
  return `${reply.status} ${reply.headers.get('content-type')} ${encode(bytes)}`;
}

/** What `fetch` throws when a connection is lost before the reply is whole. */
function forgive(error: unknown): string {
  if (error instanceof TypeError) return 'closed';
  throw error;
}

function fillToken(bytes: Uint8Array<ArrayBuffer>, token: string): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('{{token}}')) return bytes;
  return new TextEncoder().encode(text.replace('{{token}}', token));
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
