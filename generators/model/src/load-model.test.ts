import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from './diagnostic.ts';
import { loadModel } from './load-model.ts';

const cases = fileURLToPath(new URL('cases', import.meta.url));

/** What a user reads, with paths relative to the case. */
function report(folder: string): string {
  const prefix = relative(process.cwd(), folder);
  return loadModel(join(folder, 'openrpc.json'))
    .diagnostics.map(({ file, line, column, code, severity, message, advice }) => {
      const place = `${relative(prefix, file)}:${line}:${column}`;
      const mark = severity === 'warning' ? 'warning ' : '';
      return `${place}  ${mark}${code}  ${message}${advice ? `; ${advice}` : ''}\n`;
    })
    .join('');
}

describe('a document with a mistake is refused with its place and cause', () => {
  for (const name of readdirSync(cases)) {
    test(name, () => {
      const folder = join(cases, name);
      const expected = join(folder, 'diagnostics.txt');
      const actual = report(folder);
      if (process.env['UPDATE_CASES'] || !existsSync(expected)) writeFileSync(expected, actual);
      expect(actual).toBe(readFileSync(expected, 'utf8'));
      expect(actual).not.toBe('');
      // Warned of, a document is used as it stands.
      const isRefused = /^\S+  SPEC/m.test(actual);
      expect(loadModel(join(folder, 'openrpc.json')).model === undefined).toBe(isRefused);
      expect(isRefused).toBe(!name.startsWith('warned-'));
    });
  }

  test('every code has a case', () => {
    const seen = new Set(
      readdirSync(cases).flatMap(
        (name) =>
          readFileSync(join(cases, name, 'diagnostics.txt'), 'utf8').match(/SPEC\d{3}/g) ?? [],
      ),
    );
    const unproven = Object.keys(diagnosticCodes).filter((code) => !seen.has(code));
    expect(unproven).toEqual([]);
  });
});

test('of very many mistakes the first are told, and how many there are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mistakes-'));
  const properties = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`field_${index}`, { type: 'strng' }]),
  );
  const file = join(folder, 'openrpc.json');
  const document = {
    openrpc: '1.4.1',
    info: { title: 'Mistakes', version: '1' },
    methods: [{ name: 'a', params: [], result: { name: 'r', schema: { properties } } }],
  };
  writeFileSync(file, JSON.stringify(document));
  const { model, diagnostics } = loadModel(file);
  rmSync(folder, { recursive: true });
  expect(model).toBeUndefined();
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics.at(-1)).toMatchObject({
    code: 'SPEC019',
    message: '2000 more problems are not told, only the first 1000',
  });
});
