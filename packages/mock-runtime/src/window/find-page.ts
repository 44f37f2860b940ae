import type { HttpReply } from '../doors/answer-http.ts';
import { pageHtml } from './page-html.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const files: Readonly<Record<string, HttpReply>> = {
  '/': createFile('text/html', pageHtml),
  '/__mock/page.css': createFile('text/css', pageStyle),
  '/__mock/page.js': createFile('text/javascript', pageScript),
};

/** The page that shows what goes on in the mock: the same bytes for every mock. */
export function findPage(path: string): HttpReply | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

function createFile(type: string, body: string): HttpReply {
  return { status: 200, body, headers: { ...headers, 'content-type': `${type}; charset=UTF-8` } };
}
