import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs, type DocsServer } from './serve-docs.ts';
import { takePictures, type Scene } from './take-pictures.ts';
import { browser } from './testing/built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'docs-pictures-'));
const views = { small: { width: 300, height: 200, colorScheme: 'light' } } as const;
let server: DocsServer;

beforeAll(async () => {
  const icon = '<link rel="icon" href="data:,">';
  writeFileSync(join(folder, 'index.html'), `${icon}fine`);
  writeFileSync(join(folder, 'loud.html'), `${icon}<script>console.error('too loud')</script>`);
  writeFileSync(join(folder, 'lacking.html'), `${icon}<script src="gone.js"></script>`);
  writeFileSync(join(folder, '404.html'), `${icon}no such page`);
  server = await serveDocs({ folder });
});

afterAll(async () => {
  await server.close();
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(!browser)('pictures', () => {
  async function take(scene: Scene): Promise<readonly string[]> {
    if (!browser) throw new Error('no browser');
    return takePictures(browser, server.url, folder, { scenes: { scene }, views });
  }

  test('are taken of a page that is well', async () => {
    expect(await take({ path: '' })).toEqual([]);
    expect(existsSync(join(folder, 'scene-small.png'))).toBe(true);
  });

  test.each([
    ['a page that is not there', { path: 'nothing/' }, /HTTP 404 for .*nothing\//],
    ['an error on the console', { path: 'loud.html' }, /too loud/],
    ['a file that a page lacks', { path: 'lacking.html' }, /HTTP 404 for .*gone\.js/],
    [
      'a scene that cannot be played',
      { path: '', prepare: () => Promise.reject(new Error('no such button')) },
      /no such button/,
    ],
  ])('tell of %s', async (_, scene, fault) => {
    const faults = await take(scene);
    expect(faults.join('\n')).toMatch(fault);
    expect(faults.every((each) => each.startsWith('scene-small: '))).toBe(true);
  });
});
