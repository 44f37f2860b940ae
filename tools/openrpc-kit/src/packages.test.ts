import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles, runCommand } from './command.fixture.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-kit-packages-')));
  writeSpec(['ping', 'pong']);
});
afterEach(() => rmSync(root, { recursive: true }));

function writeSpec(names: readonly string[], schema: object = { type: 'string' }): void {
  const methods = names.map((name) => ({ name, params: [], result: { name: 'answer', schema } }));
  const document = { openrpc: '1.3.2', info: { title: 'Ping & Pong', version: '1' }, methods };
  writeFileSync(join(root, 'openrpc.json'), JSON.stringify(document));
}

const generate = ['generate', 'openrpc.json', '--out', 'api'] as const;

test('a document becomes four packages, named after its title', () => {
  expect(runCommand(root, ...generate)).toMatchObject({ code: 0, stderr: '' });
  for (const each of ['client', 'validators', 'mock-server', 'docs']) {
    const files = listFiles(join(root, 'api', each));
    expect(files).toEqual(expect.arrayContaining(['README.md', 'package.json', 'tsconfig.json']));
    const json = JSON.parse(readFileSync(join(root, 'api', each, 'package.json'), 'utf8'));
    expect(json.name).toBe(`@ping-pong/${each}`);
  }
  expect(readFileSync(join(root, 'api/client/src/index.ts'), 'utf8')).toMatch(/from '\.\/.*\.js'/);
});

test('--only and --name choose', () => {
  const { code } = runCommand(root, ...generate, '--only', 'client', '--name', 'table-tennis');
  expect(code).toBe(0);
  expect(listFiles(join(root, 'api')).every((path) => path.startsWith('client/'))).toBe(true);
  expect(readFileSync(join(root, 'api/client/package.json'), 'utf8')).toContain('@table-tennis/');
  expect(runCommand(root, ...generate, '--name', '../x').stderr).toContain('lower-case letters');
});

test('what is no longer generated goes, what the user has stays', () => {
  const only = [...generate, '--only', 'validators'];
  runCommand(root, ...only);
  const home = join(root, 'api/validators');
  mkdirSync(join(home, 'node_modules/.bin'), { recursive: true });
  symlinkSync('nowhere', join(home, 'node_modules/.bin/tsc'));
  mkdirSync(join(home, 'dist'));
  const own = ['package-lock.json', 'dist/index.js', 'src/own.ts', 'LICENSE'];
  for (const path of own) writeFileSync(join(home, path), 'mine');
  writeSpec(['ping']);
  expect(runCommand(root, ...only)).toMatchObject({ code: 0, stderr: '' });
  for (const path of own) expect(readFileSync(join(home, path), 'utf8')).toBe('mine');
  expect(listFiles(join(home, 'src')).some((path) => path.includes('pong'))).toBe(false);
  expect(listFiles(join(home, 'src')).some((path) => path.includes('ping'))).toBe(true);
});

test('a file of the user is never overwritten', () => {
  mkdirSync(join(root, 'api/client'), { recursive: true });
  writeFileSync(join(root, 'api/client/package.json'), '{}');
  const { code, stderr } = runCommand(root, ...generate);
  expect(code).toBe(1);
  expect(stderr).toContain('package.json, which openrpc-kit did not write');
  expect(readFileSync(join(root, 'api/client/package.json'), 'utf8')).toBe('{}');
  expect(existsSync(join(root, 'api/docs'))).toBe(false);
});

test('references that cannot be followed are refused, unless the call is lenient', () => {
  writeSpec(['ping'], { $ref: 'https://schemas.example/pet.json' });
  const refused = runCommand(root, ...generate);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('https://schemas.example/pet.json');
  expect(existsSync(join(root, 'api'))).toBe(false);
  const lenient = runCommand(root, ...generate, '--only', 'client', '--lenient');
  expect(lenient.code).toBe(0);
  expect(lenient.stderr).toContain('https://schemas.example/pet.json');
});

test('--allow-ref opens a folder to references', () => {
  mkdirSync(join(root, 'spec'));
  mkdirSync(join(root, 'shared'));
  writeFileSync(join(root, 'shared/pet.json'), JSON.stringify({ type: 'string' }));
  writeSpec(['ping'], { $ref: '../shared/pet.json' });
  writeFileSync(join(root, 'spec/openrpc.json'), readFileSync(join(root, 'openrpc.json')));
  const call = ['generate', 'spec/openrpc.json', '--out', 'api', '--only', 'client'];
  expect(runCommand(root, ...call).code).toBe(1);
  expect(runCommand(root, ...call, '--allow-ref', 'shared')).toMatchObject({ code: 0, stderr: '' });
});

test('--wide-integers says what 64 bits are on the wire, for all packages', () => {
  writeSpec(['ping'], { type: 'integer', format: 'uint64' });
  const readType = (): string =>
    /PingResult = (.*);/.exec(readFileSync(join(root, 'api/client/src/methods.ts'), 'utf8'))?.[1] ??
    '';
  for (const [form, type] of [
    [undefined, 'number'],
    ['string', 'string'],
    ['either', 'number | string'],
  ]) {
    const choice = form === undefined ? [] : ['--wide-integers', form];
    expect(runCommand(root, ...generate, ...choice)).toMatchObject({ code: 0, stderr: '' });
    expect(readType()).toBe(type);
  }
  expect(readFileSync(join(root, 'api/validators/src/results/ping.js'), 'utf8')).toContain('[0-9]');
  expect(runCommand(root, ...generate, '--wide-integers', 'bigint').stderr).toContain('choices');
});

test('--either-params by-position sends lists where a document leaves it open', () => {
  writeSpec(['ping']);
  const path = join(root, 'openrpc.json');
  const document = JSON.parse(readFileSync(path, 'utf8'));
  const schema = { type: 'string' };
  document.methods[0].params = ['block', 'index'].map((name) => ({ name, schema }));
  writeFileSync(path, JSON.stringify(document));
  const readMethod = (): string => readFileSync(join(root, 'api/client/src/methods.ts'), 'utf8');
  expect(runCommand(root, ...generate)).toMatchObject({ code: 0, stderr: '' });
  expect(readMethod()).not.toContain("['block', 'index']");
  const choice = ['--either-params', 'by-position'];
  expect(runCommand(root, ...generate, ...choice)).toMatchObject({ code: 0, stderr: '' });
  expect(readMethod()).toContain("['block', 'index']");
  document.methods[0].paramStructure = 'by-name';
  writeFileSync(path, JSON.stringify(document));
  expect(runCommand(root, ...generate, ...choice)).toMatchObject({ code: 0, stderr: '' });
  expect(readMethod()).not.toContain("['block', 'index']");
});

test('a document needs a folder, and a folder a document', () => {
  expect(runCommand(root, 'generate', 'openrpc.json').stderr).toContain('--out');
  expect(runCommand(root, 'generate', '--out', 'api').stderr).toContain('need a document');
});

test('init writes a config once, which generates packages', () => {
  const { code, stdout } = runCommand(root, 'init', 'openrpc.json');
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('written') });
  const text = readFileSync(join(root, 'openrpc-kit.config.ts'), 'utf8');
  expect(text).toMatch(/scope: ["']@ping-pong["']/);
  const again = runCommand(root, 'init', 'openrpc.json', '--name', 'other');
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('exists already') });
  expect(again.stderr).toMatch(/Add this to its `specs`.*\n.*\n.*spec: 'openrpc\.json',\n.*@other/);
  // The first document has `packages`.
  expect(again.stderr).toContain("packages: 'packages/other'");
  expect(readFileSync(join(root, 'openrpc-kit.config.ts'), 'utf8')).toBe(text);
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(import.meta.dirname, '..'), join(root, 'node_modules/openrpc-kit'));
  const elsewhere = runCommand(root, 'init', 'openrpc.json', '--out', 'elsewhere');
  expect(elsewhere.stderr).toContain("packages: 'elsewhere'");
  const beside = runCommand(root, 'init', 'openrpc.json', '--name', 'client');
  expect(beside.stderr).toContain("packages: 'packages/client-2'");
  expect(runCommand(root, 'generate', '--only', 'client')).toMatchObject({ code: 0, stderr: '' });
  expect(runCommand(root, 'check', '--only', 'client')).toMatchObject({ code: 0, stderr: '' });
  expect(listFiles(join(root, 'packages/client'))).toContain('package.json');
});
