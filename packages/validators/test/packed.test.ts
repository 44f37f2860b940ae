import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { olderCompiler } from '../../../tools/typescript-5/src/compiler.ts';
import { newerCompiler } from '../../../tools/typescript-7/src/compiler.ts';
import { installPacked } from './install-packed.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'packed-validators-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => installPacked(folder), 120_000);

/** A program of a user: it narrows, it reads both ends of a result, it takes all by name. */
const program = `
import { isCallLeg, validateGetCallLegsReportParams, type CallLeg } from '@callgear-data-api/validators';
import { paramsValidators, validators } from '@callgear-data-api/validators/by-method';

const value: unknown = JSON.parse('{ "id": 1, "direction": "in" }');
const direction: CallLeg['direction'] | undefined = isCallLeg(value) ? value.direction : undefined;
const result = validateGetCallLegsReportParams({ date_from: '2026-10-01' });
const told: string = result.ok ? result.value.date_from : result.issues.map(({ mnemonic }) => mnemonic).join();
const chosen = validators({ params: true, results: 'drift' });
console.log(direction, told, Object.keys(paramsValidators).length === Object.keys(chosen.results ?? {}).length);
`;
const printed =
  'in required_parameter_missed,required_parameter_missed,invalid_parameter_value true';

async function runFile(file: string, ...flags: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...flags, file], { cwd: folder });
  return stdout.trim();
}

test.each([
  ['5', olderCompiler],
  ['6', createRequire(import.meta.url).resolve('typescript/bin/tsc')],
  ['7', newerCompiler],
])(
  'a program compiles against the packed types with TypeScript %s, and runs where no code may be made of text',
  async (major, compiler) => {
    writeFileSync(join(folder, 'program.mts'), program);
    const out = `out-${major}`;
    const options = '--strict --exactOptionalPropertyTypes --module nodenext --target es2022';
    const words = [compiler, ...options.split(' '), '--outDir', out, 'program.mts'];
    await run(process.execPath, words, { cwd: folder }).catch((error: { stdout?: string }) => {
      throw new Error(error.stdout);
    });
    const flags = ['--disallow-code-generation-from-strings', '--disable-proto=throw'];
    expect(await runFile(`${out}/program.mjs`, ...flags)).toBe(printed);
  },
);

test('Node reads one file, whichever entry is asked for', async () => {
  writeFileSync(
    join(folder, 'resolve.mjs'),
    `const entries = ['', '/by-method'].map((path) => import.meta.resolve('@callgear-data-api/validators' + path));
    const { readFileSync } = await import('node:fs');
    console.log(new Set(entries).size, /^import\\b/m.test(readFileSync(new URL(entries[0]), 'utf8')));`,
  );
  expect(await runFile('resolve.mjs')).toBe('1 false');
});

test.each(['browser', 'node'] as const)(
  'a bundle for %s has of the package what it uses',
  async (platform) => {
    const text = async (contents: string): Promise<string> => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: folder },
        platform,
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
      });
      return outputFiles[0]!.text;
    };
    const guard = await text(`export { isCallLeg } from '@callgear-data-api/validators';`);
    expect(gzipSync(guard, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
    expect(guard).not.toMatch(/visitor|did you mean/);
    const login = await text(
      `export { validateLoginUserParams } from '@callgear-data-api/validators';`,
    );
    expect(login).not.toContain('start_time');
  },
);

test('every entry of the package leads to a file of it', () => {
  const { exports } = JSON.parse(
    readFileSync(join(folder, 'node_modules/@callgear-data-api/validators/package.json'), 'utf8'),
  ) as { exports: Readonly<Record<string, Readonly<Record<string, string>>>> };
  for (const entry of Object.values(exports)) {
    for (const file of Object.values(entry)) {
      expect(() =>
        readFileSync(join(folder, 'node_modules/@callgear-data-api/validators', file)),
      ).not.toThrow();
    }
  }
});
