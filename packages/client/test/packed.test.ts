import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build as bundle } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { olderCompiler } from '../../../tools/typescript-5/src/compiler.ts';
import { newerCompiler } from '../../../tools/typescript-7/src/compiler.ts';
import { findNodes } from './find-engines.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const workspace = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What somebody has who installed the client: the packed packages, and nothing of this workspace. */
beforeAll(async () => {
  await run(process.execPath, [
    require.resolve('typescript/bin/tsc'),
    '-b',
    join(workspace, 'packages/client/tsconfig.build.json'),
  ]);
  for (const [name, target] of [
    ['client-runtime', '@openrpc-kit/client-runtime'],
    ['client', '@callgear-data-api/client'],
  ] as const) {
    const source = join(workspace, 'packages', name);
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: source });
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
    const place = join(folder, 'node_modules', target);
    mkdirSync(place, { recursive: true });
    await run('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', place]);
    rmSync(join(folder, tarball));
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }');
  writeFileSync(join(folder, 'program.mts'), program);
}, 120_000);

/** A program of a user: it compiles in strict mode, runs, and prints what came over its own fetch. */
const program = `
import { api, connect, isRpcError, whereCallLeg } from '@callgear-data-api/client';
import { accessToken, createClient, getAccount } from '@callgear-data-api/client/methods';

const answer = async (_url: string, init: RequestInit): Promise<Response> => {
  const { id, method } = JSON.parse(String(init.body)) as { id: number; method: string };
  const result = { data: [{ app_id: 7, name: method, timezone: 'Asia/Dubai' }], metadata: { total_items: 1 } };
  return Response.json({ jsonrpc: '2.0', id, result });
};
const callgear = connect({ accessToken: 'key', fetch: answer });
const page = await callgear.get.callLegsReport({
  date_from: '2026-10-01 00:00:00',
  date_till: '2026-10-01 23:59:59',
  fields: ['id', 'duration'],
  filter: whereCallLeg('duration', '>=', 30),
});
const duration: number | null | undefined = page.data[0]?.duration;
const client = createClient(api, { fetch: answer, hooks: [accessToken('key')] });
const { data } = await getAccount(client, {});
console.log(data[0]?.timezone, duration, isRpcError(undefined));
`;

const printed = 'Asia/Dubai undefined false';

async function runFile(node: string, file: string): Promise<string> {
  const { stdout } = await run(node, ['--no-warnings', join(folder, file)], { cwd: folder });
  return stdout.trim();
}

const browser = { lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] };
const server = {
  lib: ['es2023'],
  types: ['node'],
  typeRoots: [join(workspace, 'node_modules/@types')],
};

describe.each([
  ['5, for browsers', olderCompiler, browser],
  ['6 of the workspace, for Node', 'typescript/bin/tsc', server],
  ['7, for Node', newerCompiler, server],
  ['7, for browsers', newerCompiler, browser],
])('TypeScript %s', (_name, compiler, platform) => {
  test('compiles a program against the packed types', async () => {
    const path = require.resolve(compiler);
    const out = `out-${readMajor(path)}`;
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          module: 'nodenext',
          target: 'es2022',
          ...platform,
          outDir: out,
        },
        files: ['program.mts'],
      }),
    );
    await run(process.execPath, [path, '-p', folder]).catch((error: { stdout?: string }) => {
      throw new Error(error.stdout);
    });
    expect(await runFile(process.execPath, `${out}/program.mjs`)).toBe(printed);
  }, 60_000);
});

test('they are three majors', () => {
  const files = [olderCompiler, require.resolve('typescript/bin/tsc'), newerCompiler];
  expect(files.map(readMajor)).toEqual([5, 6, 7]);
});

function readMajor(compiler: string): number {
  const manifest = join(dirname(compiler), '../package.json');
  return Number.parseInt((require(manifest) as { version: string }).version, 10);
}

test.each(findNodes())('Node $major imports and requires the package', async ({ path }) => {
  writeFileSync(
    join(folder, 'import.mjs'),
    "import { connect } from '@callgear-data-api/client';\nimport * as node from '@openrpc-kit/client-runtime/node';\nconsole.log(typeof connect, typeof node.nodeTransport);",
  );
  expect(await runFile(path, 'import.mjs')).toBe('function function');
  writeFileSync(
    join(folder, 'require.cjs'),
    "const { connect } = require('@callgear-data-api/client');\nconst { getAccount } = require('@callgear-data-api/client/methods');\nconsole.log(typeof connect, typeof getAccount);",
  );
  expect(await runFile(path, 'require.cjs')).toBe('function function');
});

test('esbuild bundles the package', async () => {
  await bundle({
    entryPoints: [join(folder, 'program.mts')],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: join(folder, 'esbuild.mjs'),
    logLevel: 'silent',
  });
  expect(await runFile(process.execPath, 'esbuild.mjs')).toBe(printed);
});

test('Vite bundles the package', async () => {
  await buildWithVite({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      target: 'es2022',
      outDir: join(folder, 'vite'),
      lib: { entry: join(folder, 'program.mts'), formats: ['es'], fileName: 'program' },
    },
  });
  const [file] = readdirSync(join(folder, 'vite')).filter((name) => name.endsWith('js'));
  writeFileSync(join(folder, 'vite/package.json'), '{ "type": "module" }');
  expect(await runFile(process.execPath, `vite/${file}`)).toBe(printed);
});
