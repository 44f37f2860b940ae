import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publishVersion } from './publish-version.ts';
import { listVersions } from './versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'docs-versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(version: string, title = 'Pets'): string {
  return `${JSON.stringify({ openrpc: '1.4.1', info: { title, version }, methods: [] }, null, 2)}\n`;
}

test('a version is kept under its name, to the letter, and may be kept again', () => {
  for (const version of ['2.10', '2.9', '2.9']) publishVersion(write(version), folder);
  const versions = listVersions(folder);
  expect(versions.map(({ version }) => version)).toEqual(['2.9', '2.10']);
  expect(readFileSync(versions[0]!.file, 'utf8')).toBe(write('2.9'));
});

test('what was published is never changed', () => {
  expect(() => publishVersion(write('2.9', 'Cats'), folder)).toThrow(
    /2\.9 was published already.*raise info\.version/,
  );
  expect(readFileSync(join(folder, '2.9.json'), 'utf8')).toBe(write('2.9'));
});

test.each(['../3.0', '', '.hidden', 'a/b'])('%j names no file', (version) => {
  expect(() => publishVersion(write(version), folder)).toThrow(/cannot be the name of a file/);
});
