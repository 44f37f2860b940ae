import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTypeErrors } from '../test/find-type-errors.ts';
import { generateFrom } from '../test/generate-from.ts';

const cases = join(import.meta.dirname, 'cases');

function readFolder(folder: string): Map<string, string> {
  const paths = existsSync(folder) ? globSync('**/*.ts', { cwd: folder }) : [];
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** `UPDATE_CASES=1` writes what is generated as what is expected: read the difference before you keep it. */
describe('the client of', () => {
  for (const name of readdirSync(cases)) {
    test(name, async () => {
      const expected = join(cases, name, 'expected');
      const files = await generateFrom(join(cases, name, 'openrpc.json'));
      const actual = new Map(files.map(({ path, text }) => [path, text]));
      expect(actual.size).toBe(files.length);
      if (process.env['UPDATE_CASES']) writeFolder(expected, actual);
      expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(readFolder(expected)));
    });
  }
});

test('every expected client compiles in the strictest mode', () => {
  const texts = readdirSync(cases).flatMap((name) =>
    [...readFolder(join(cases, name, 'expected'))].map(
      ([path, text]) => [join(cases, name, 'expected', path), text] as const,
    ),
  );
  expect(texts.length).toBeGreaterThan(50);
  expect(findTypeErrors(new Map(texts))).toEqual([]);
});
