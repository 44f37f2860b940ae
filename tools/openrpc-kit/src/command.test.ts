import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles, makeProject, runCommand } from './command.fixture.ts';

/** A small document without conventions, of several files. */
const spec = fileURLToPath(new URL('fixtures/till', import.meta.url));
const receipt = 'spec/schemas/receipt.json';

/** A project as `generate` left it; every test starts from a copy of it. */
let pristine: string;
let root: string;
beforeAll(() => {
  pristine = makeProject(spec);
  expect(runCommand(pristine, 'generate')).toMatchObject({ code: 0, stderr: '' });
});
beforeEach(() => {
  root = `${pristine}-copy`;
  rmSync(root, { recursive: true, force: true });
  cpSync(pristine, root, { recursive: true, preserveTimestamps: true });
  return () => rmSync(root, { recursive: true });
});
afterAll(() => rmSync(pristine, { recursive: true }));

function edit(path: string, change: (text: string) => string): void {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

function readOutput(): Record<string, string> {
  const folder = join(root, 'out');
  const files = listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  return Object.fromEntries(files) as Record<string, string>;
}

describe('generate', () => {
  test('writes every artifact', () => {
    const folders = new Set(listFiles(join(root, 'out')).map((path) => path.split('/')[0]));
    expect([...folders].toSorted()).toEqual(['client', 'docs', 'mock-server', 'validators']);
  });

  test.each(['with the record of the last run', 'without it'])(
    'touches nothing again, %s',
    (how) => {
      if (how === 'without it') rmSync(join(root, 'node_modules/.cache'), { recursive: true });
      const old = new Date('2001-01-01');
      const paths = listFiles(join(root, 'out')).flatMap((path) => [path, join(path, '..')]);
      for (const path of paths) utimesSync(join(root, 'out', path), old, old);
      const { code, stdout } = runCommand(root, 'generate');
      expect(code).toBe(0);
      expect(stdout.match(/nothing changed/g)).toHaveLength(4);
      for (const path of paths) expect(statSync(join(root, 'out', path)).mtime).toEqual(old);
    },
  );

  test('follows a change of the document, and only where it shows', () => {
    const before = readOutput();
    edit(receipt, (text) =>
      text.replace(/"description": "[^"]*"/, '"description": "Brand new words."'),
    );
    const { code, stdout } = runCommand(root, 'generate', '--only', 'client,docs');
    expect(code).toBe(0);
    const after = readOutput();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(Object.keys(after).length / 2);
    expect(changed.every((path) => /^(client|docs)\//.test(path))).toBe(true);
    for (const path of changed)
      expect(`${after[path]}openrpc-kit.json`).toMatch(/Brand new words|openrpc-kit\.json/);
    expect(stdout).not.toContain('out/validators');
  });

  test.each([
    ['an edit', () => edit('out/client/.openrpc-kit.json', (text) => `${text} `)],
    ['an edited file', () => edit(`out/${firstFile('client')}`, (text) => `${text}\n// mine\n`)],
    ['a deleted file', () => rmSync(join(root, 'out', firstFile('client')))],
    ['a stray file', () => writeFileSync(join(root, 'out/client/stray.ts'), '')],
  ])('brings back what it wrote after %s', (_, change) => {
    const before = readOutput();
    change();
    expect(readOutput()).not.toEqual(before);
    expect(runCommand(root, 'generate').code).toBe(0);
    expect(readOutput()).toEqual(before);
  });

  test('refuses a folder that holds files of somebody else', () => {
    rmSync(join(root, 'out/docs'), { recursive: true });
    mkdirSync(join(root, 'out/docs'));
    writeFileSync(join(root, 'out/docs/thesis.md'), 'years of work');
    const { code, stderr } = runCommand(root, 'generate');
    expect(code).toBe(1);
    expect(stderr).toMatch(/out\/docs holds thesis\.md, which openrpc-kit did not write\n {2}\S/);
    expect(listFiles(join(root, 'out/docs'))).toEqual(['thesis.md']);
  });
});

describe('check', () => {
  test('passes after generate', () => {
    const { code, stdout } = runCommand(root, 'check');
    expect(stdout).toMatch(/^\d+ generated files are up to date\.\n$/);
    expect(code).toBe(0);
  });

  test('lists what is stale, edited, missing and left over, says how to mend it, changes nothing', () => {
    const [first, second] = listFiles(join(root, 'out/client')).filter((path) =>
      path.endsWith('.ts'),
    );
    edit(`out/client/${first}`, (text) => `${text}// mine\n`);
    rmSync(join(root, `out/client/${second}`));
    writeFileSync(join(root, 'out/docs/stray.md'), '');
    edit('spec/openrpc.json', (text) => text.replace(/"title": "[^"]*"/, '"title": "Renamed"'));
    const before = readOutput();
    const { code, stderr } = runCommand(root, 'check');
    expect(code).toBe(1);
    expect(stderr).toContain(`edited     out/client/${first}\n`);
    expect(stderr).toContain(`missing    out/client/${second}\n`);
    expect(stderr).toContain('left over  out/docs/stray.md\n');
    expect(stderr).toMatch(/^stale {6}out\/docs\//m);
    expect(stderr).toContain('Run `openrpc-kit generate`');
    expect(readOutput()).toEqual(before);
  });
});

describe('bundle', () => {
  test('writes one standard document that gives the same bundle again', () => {
    const { code, stdout } = runCommand(root, 'bundle', 'spec/openrpc.json', '-o', 'one.json');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'one.json  written\n' });
    expect(runCommand(root, 'bundle', 'one.json').stdout).toBe(
      readFileSync(join(root, 'one.json'), 'utf8'),
    );
    expect(runCommand(root, 'bundle', 'spec/openrpc.json', '-o', 'one.json').stdout).toBe(
      'one.json  nothing changed\n',
    );
  });

  test('refuses to write over a folder', () => {
    const { code, stderr } = runCommand(root, 'bundle', 'spec/openrpc.json', '-o', 'out');
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: /out is a folder/ });
  });
});

describe('a wrong call', () => {
  test.each([
    [['generate', '--only', 'server'], /"server" is none of client, validators/],
    [['generate', '--config', 'nowhere.ts'], /config file nowhere\.ts does not exist/],
    [['genrate'], /Did you mean generate\?/],
    [['bundle', 'spec'], /spec:1:1 {2}SPEC001 {2}this is a folder/],
    [['bundle', 'no.json'], /no\.json:1:1 {2}SPEC001 {2}the file does not exist/],
  ])('%j is answered in words', (args, message) => {
    const { code, stderr, stdout } = runCommand(root, ...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  test('a failure that nobody foresaw is one line and exit code 70', () => {
    const blocked = firstFile('client');
    rmSync(join(root, 'out', blocked));
    mkdirSync(join(root, 'out', blocked));
    const { code, stderr } = runCommand(root, 'generate');
    expect(stderr).toMatch(/^openrpc-kit failed: EISDIR.* \(OPENRPC_KIT_DEBUG=1 shows where\)\n$/);
    expect(code).toBe(70);
  });
});

function firstFile(artifact: string): string {
  return `${artifact}/${listFiles(join(root, 'out', artifact)).find((path) => path.endsWith('.ts'))}`;
}
