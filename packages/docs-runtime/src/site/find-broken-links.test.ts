import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrokenLinks } from './find-broken-links.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-broken-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

test('links to pages, anchors and files that are there are whole', () => {
  write('index.html', '<a href="/docs/a/">a</a><a href="a/#top">b</a><img src="/docs/x.png">');
  write('a/index.html', '<h1 id="top">A</h1><a href="../">up</a><a href="#top">top</a>');
  write('x.png', '');
  expect(findBrokenLinks(folder, '/docs/')).toEqual([]);
});

test('a link to another host is not followed', () => {
  write('index.html', '<a href="https://example.org/nothing">x</a>');
  expect(findBrokenLinks(folder, '/')).toEqual([]);
});

test.each([
  ['a page that is not there', '<a href="/docs/b/">x</a>'],
  ['a file that is not there', '<script src="/docs/b.js"></script>'],
  ['an anchor that is not there', '<a href="#b">x</a>'],
  ['an anchor that another page lacks', '<a href="/docs/a/#b">x</a>'],
  ['a page outside the base path', '<a href="/a/">x</a>'],
  ['a page without its last slash', '<a href="/docs/a">x</a>'],
])('a link to %s is broken', (_, html) => {
  write('index.html', html);
  write('a/index.html', '<h1 id="top">A</h1>');
  expect(findBrokenLinks(folder, '/docs/')).toHaveLength(1);
});
