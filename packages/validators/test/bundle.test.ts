import { buildSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const generated = join(import.meta.dirname, '../src/generated');
const files = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.js'),
);

/** A program that imports from the package, as it would be shipped. */
function bundle(program: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: program, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['@openrpc-kit/source'],
    write: false,
  });
  return outputFiles[0]!.text;
}

function measureGzip(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

test('generated code makes no code of its own, so a strict Content-Security-Policy lets it run', () => {
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const text = readFileSync(join(generated, file), 'utf8');
    expect([file, /\beval\b|new Function|\bFunction\(|import\(/.test(text)]).toEqual([file, false]);
  }
});

test('generated code imports the runtime and itself, and nothing else', () => {
  for (const file of files) {
    const text = readFileSync(join(generated, file), 'utf8');
    expect(text).not.toMatch(/\brequire\(/);
    for (const [, from = ''] of text.matchAll(/\bfrom '([^']+)'/g)) {
      expect([file, from]).toEqual([
        file,
        expect.stringMatching(/^(@openrpc-kit\/validators-runtime$|\.\.?\/[\w./-]+\.js$)/),
      ]);
    }
  }
});

test('the guard of a call leg takes at most 3 kB', () => {
  const text = bundle(`export { isCallLeg } from '@callgear-data-api/validators';`);
  expect(measureGzip(text)).toBeLessThanOrEqual(3 * 1024);
  // Nothing but the guard: no other row, and no words for messages.
  expect(text).not.toContain('visitor');
  expect(text).not.toContain('did you mean');
});

test('what a program does not use is not in its bundle', () => {
  const params = bundle(`export { validateLoginUserParams } from '@callgear-data-api/validators';`);
  expect(params).not.toContain('start_time');
  const result = bundle(
    `export { validateGetCallLegsReportResult } from '@callgear-data-api/validators';`,
  );
  expect(result).toContain('start_time');
  expect(result).not.toContain('filter_prohibited');
  const all = bundle(`export * from '@callgear-data-api/validators';`);
  expect(measureGzip(params) * 2).toBeLessThan(measureGzip(all));
});

test('no validator reaches into Node', () => {
  // platform: neutral fails on an import of a Node module.
  expect(() => bundle(`export * from '@callgear-data-api/validators/by-method';`)).not.toThrow();
});
