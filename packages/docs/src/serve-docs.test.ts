import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs, type DocsServer } from './serve-docs.ts';

const folder = mkdtempSync(join(tmpdir(), 'docs-serve-'));
let server: DocsServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'errors'));
  writeFileSync(join(folder, 'index.html'), 'front page');
  writeFileSync(join(folder, 'errors/index.html'), 'errors');
  writeFileSync(join(folder, 'errors.md'), '# Errors');
  writeFileSync(join(folder, '404.html'), 'no such page');
  writeFileSync(join(folder, '..', 'beside-docs.txt'), 'not for you');
  server = await serveDocs({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(folder, '..', 'beside-docs.txt'), { force: true });
});

describe('the docs server', () => {
  test('listens on this machine only, on a free port', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test.each([
    ['', 200, 'front page'],
    ['errors/', 200, 'errors'],
    ['errors.md', 200, '# Errors'],
    ['nothing/here/', 404, 'no such page'],
    ['..%2fbeside-docs.txt', 404, 'no such page'],
  ])('answers /%s with %i', async (path, status, body) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
  });

  test('serves no folder without a site, and says how to make one', async () => {
    await expect(serveDocs({ folder: join(folder, 'errors/none') })).rejects.toThrow(
      /no site in .*nx run docs:build/,
    );
  });

  test('is gone after close', async () => {
    const other = await serveDocs({ folder });
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
