import type { WireRequest } from './requests.ts';

export type Send = (init: RequestInit) => Promise<Response>;

/** One line a reply: status, content type, and the bytes as base64. Web APIs only: it runs in a page too. */
export async function sendAll(
  requests: readonly WireRequest[],
  send: Send,
): Promise<readonly string[]> {
  const replies: string[] = [];
  let token = '';
  for (const { verb, body } of requests) {
    const bytes = body === undefined ? undefined : fillToken(decode(body), token);
    const reply = await send(
      bytes === undefined ? { method: verb } : { method: verb, body: bytes },
    );
    const text = new Uint8Array(await reply.arrayBuffer());
    token = /"access_token":"(\w+)"/.exec(new TextDecoder().decode(text))?.[1] ?? token;
    replies.push(`${reply.status} ${reply.headers.get('content-type')} ${encode(text)}`);
  }
  return replies;
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
