import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../openrpc-kit/src/main.ts', import.meta.url));
const cases = fileURLToPath(new URL('cases', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-diff-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

for (const name of ['param-removed', 'method-deprecated', 'method-added']) {
  cpSync(join(cases, name), join(folder, name), { recursive: true });
}
writeFileSync(join(folder, 'broken.json'), '{ "openrpc": "1.4.1"');

/** Runs `openrpc-kit diff` as a user does: in a process of its own, no terminal. */
function run(...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@openrpc-kit/source', main, 'diff', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1' } },
  );
  return { code: status, stdout, stderr };
}

function compare(name: string, ...args: readonly string[]): ReturnType<typeof run> {
  return run(`${name}/before.json`, `${name}/after.json`, ...args);
}

describe('the exit code', () => {
  test.each([
    ['param-removed', [], 1],
    ['param-removed', ['--fail-on', 'none'], 0],
    ['method-deprecated', [], 0],
    ['method-deprecated', ['--fail-on', 'warning'], 1],
    ['method-added', ['--fail-on', 'warning'], 0],
    ['method-added', ['--fail-on', 'info'], 1],
  ] as const)('of %s %j is %i', (name, args, code) => {
    expect(compare(name, ...args)).toMatchObject({ code, stderr: '' });
  });

  test('is 0 when nothing changed, even for --fail-on info', () => {
    const file = 'method-added/before.json';
    const { code, stdout } = run(file, file, '--fail-on', 'info');
    expect(code).toBe(0);
    expect(stdout).toContain('No changes');
  });

  test.each([
    ['no documents', []],
    ['one document', ['method-added/before.json']],
    ['an unknown format', ['a', 'b', '--format', 'html']],
    ['an unknown severity', ['a', 'b', '--fail-on', 'error']],
    ['a document that is not there', ['method-added/before.json', 'missing.json']],
    ['a document that is none', ['broken.json', 'method-added/before.json']],
    [
      'an output file that is a folder',
      ['method-added/before.json', 'method-added/after.json', '-o', 'method-added'],
    ],
  ])('is 2 for %s, and nothing is printed as a result', (_, args) => {
    const { code, stdout, stderr } = run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('names what is wrong with both documents at once', () => {
    const { stderr } = run('broken.json', 'missing.json');
    expect(stderr).toContain('broken.json:1:21');
    expect(stderr).toContain('missing.json');
  });
});

describe('the output', () => {
  test('is text without colours where there is no terminal', () => {
    const { stdout } = compare('param-removed');
    expect(stdout).toBe(readFileSync(join(cases, 'param-removed', 'forward.txt'), 'utf8'));
  });

  test('is Markdown', () => {
    const { stdout } = compare('param-removed', '--format', 'markdown');
    expect(stdout).toMatch(/^## `Pets` `1`\n/);
    expect(stdout).toContain('- **Param removed** `params.kind_of`: `integer`. Calls that send it');
  });

  test('is JSON', () => {
    const { stdout } = compare('param-removed', '-f', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ bump: 'major', before: { title: 'Pets' } });
  });

  test('is SARIF that points at the new document', () => {
    const { stdout } = compare('param-removed', '-f', 'sarif');
    const log = JSON.parse(stdout) as { version: string };
    expect(log.version).toBe('2.1.0');
    expect(stdout).toContain('"uri": "param-removed/after.json"');
  });

  test('goes to a file, which is written once', () => {
    const args = ['--format', 'markdown', '-o', 'changes/next.md'];
    expect(compare('param-removed', ...args)).toMatchObject({
      code: 1,
      stdout: 'changes/next.md  written\n',
    });
    expect(compare('param-removed', ...args).stdout).toBe('changes/next.md  nothing changed\n');
    const { stdout } = compare('param-removed', '--format', 'markdown');
    expect(readFileSync(join(folder, 'changes/next.md'), 'utf8')).toBe(stdout);
  });
});
