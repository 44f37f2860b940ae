import type { IncomingHttpHeaders } from 'node:http';
import { secretName } from '../secrets/secret-names.ts';

/** The secrets in the headers of a request: tokens, passwords, values of cookies. */
export function listSecretHeaders(headers: IncomingHttpHeaders): readonly string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const text = [value ?? ''].flat().join('; ');
    if (name === 'cookie') return text.split('; ').map((pair) => pair.replace(/^[^=]*=/, ''));
    if (name === 'authorization') return readAuthorization(text);
    return secretName.test(name) || /(^|-)key$/.test(name) ? [text] : [];
  });
}

/** `Bearer …`, or `Basic …` with a login and a password inside. */
function readAuthorization(text: string): readonly string[] {
  const credentials = text.replace(/^\S+\s+/, '');
  if (!/^basic\s/i.test(text)) return [credentials];
  const plain = Buffer.from(credentials, 'base64').toString();
  const colon = plain.indexOf(':');
  return [credentials, plain.slice(0, colon), plain.slice(colon + 1)];
}
