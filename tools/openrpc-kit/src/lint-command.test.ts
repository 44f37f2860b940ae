import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from './command.fixture.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-kit-lint-')));
});
afterEach(() => rmSync(root, { recursive: true }));

const method = (name: string, more: object = {}): object => ({
  name,
  summary: 'Does it',
  params: [],
  result: { name: 'result', schema: { type: 'boolean' } },
  ...more,
});

function writeSpec(name: string, ...methods: readonly object[]): void {
  const document = { openrpc: '1.4.1', info: { title: 'Shop', version: '1' }, methods };
  writeFileSync(join(root, name), JSON.stringify(document, null, 2));
}

function writeConfig(lint?: object, specs: readonly string[] = ['spec.json']): void {
  const config = { specs: specs.map((spec) => ({ spec, scope: '@shop', output: {} })), lint };
  writeFileSync(join(root, 'openrpc-kit.config.mjs'), `export default ${JSON.stringify(config)};`);
}

const html = { description: 'One<br>two' };
const wrong = { name: 'a', summary: 'A', schema: { type: 'integer', default: 'one' } };

describe('exit codes', () => {
  test('0 without errors, whatever the warnings', () => {
    writeSpec('spec.json', method('a', html));
    const { code, stdout, stderr } = runCommand(root, 'lint', 'spec.json');
    expect(stdout).toMatch(
      /^spec\.json\n {2}18:22 {2}warning {2}SAF001 {3}the text holds the HTML/,
    );
    expect(stdout).toMatch(/1 warning in 1 file\.\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('1 with an error', () => {
    writeSpec('spec.json', method('a', { params: [wrong] }));
    const { code, stdout, stderr } = runCommand(root, 'lint', 'spec.json');
    expect(stdout).toContain('SCH002');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('1 with a document that does not load', () => {
    writeFileSync(join(root, 'spec.json'), '{');
    expect(runCommand(root, 'lint', 'spec.json')).toMatchObject({ code: 1 });
  });

  test('2 with documents that are not there, each named', () => {
    writeSpec('spec.json', method('a'));
    const { code, stdout, stderr } = runCommand(root, 'lint', 'none.json', 'spec.json', 'no.json');
    expect(stderr).toContain('none.json, no.json not found');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.each([
    ['0', 1],
    ['1', 1],
    ['2', 0],
  ])('with two warnings and --max-warnings %s: %i', (most, code) => {
    writeSpec('spec.json', method('a', html), method('b', html));
    expect(runCommand(root, 'lint', 'spec.json', '--max-warnings', most).code).toBe(code);
  });

  test.each([
    [['lint', '--format', 'xml', 'spec.json'], /xml.*text, json, sarif/],
    [['lint', '--max-warnings', '-1', 'spec.json'], /whole number/],
    [['lint', '--nothing', 'spec.json'], /unknown option/],
    [['lint', '--config', 'none.mjs'], /none\.mjs does not exist/],
    [['lint'], /no openrpc-kit\.config\.ts/],
  ])('2 for %j', (call, message) => {
    writeSpec('spec.json', method('a'));
    const { code, stdout, stderr } = runCommand(root, ...call);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('2 for a config that is wrong', () => {
    writeSpec('spec.json', method('a'));
    writeConfig({ ignore: [{ rule: 'SAF001', at: 'a', reason: '' }] });
    const { code, stderr } = runCommand(root, 'lint');
    expect(stderr).toContain('lint.ignore[0] has no reason');
    expect(code).toBe(2);
  });

  test('0 for help', () => {
    const { code, stdout } = runCommand(root, 'lint', '--help');
    expect(stdout).toContain('--max-warnings');
    expect(code).toBe(0);
  });
});

describe('the config', () => {
  test('names the documents, the severities and what is ignored', () => {
    writeSpec('spec.json', method('a', html), method('b', html));
    writeSpec('other.json', method('c', html));
    const reason = 'We show it as text.';
    writeConfig({ rules: { SAF001: 'error' }, ignore: [{ rule: 'SAF001', at: 'a', reason }] }, [
      'spec.json',
      'other.json',
    ]);
    const { code, stdout } = runCommand(root, 'lint');
    expect(stdout.match(/error {4}SAF001/g)).toHaveLength(2);
    expect(stdout).toContain('2 errors in 2 files. 1 ignored with a reason.');
    expect(code).toBe(1);
  });

  test('reports an ignore without use where it stands, unless documents were chosen', () => {
    writeSpec('spec.json', method('a'));
    writeConfig({ ignore: [{ rule: 'SAF001', at: 'b', reason: 'Gone.' }] });
    expect(runCommand(root, 'lint').stdout).toMatch(/^openrpc-kit\.config\.mjs\n.*LINT001/);
    expect(runCommand(root, 'lint', 'spec.json').stdout).not.toContain('LINT001');
  });

  test('holds for documents that are named, too, from any folder', () => {
    writeSpec('spec.json', method('a', html));
    writeConfig({ rules: { SAF001: 'off' } });
    cpSync(join(root, 'spec.json'), join(root, 'below/spec.json'));
    const { code, stdout } = runCommand(join(root, 'below'), 'lint', 'spec.json');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Nothing to say about 1 file.\n' });
  });
});

describe('formats', () => {
  beforeEach(() => writeSpec('spec.json', method('a', { ...html, params: [wrong] })));

  test('json', () => {
    const { code, stdout } = runCommand(root, 'lint', 'spec.json', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { errors: 1, warnings: 1, infos: 0, ignored: 0, files: 1 },
      findings: [
        { code: 'SCH002', file: 'spec.json', line: 17, column: 24, method: 'a' },
        { code: 'SAF001', severity: 'warning' },
      ],
    });
    expect(code).toBe(1);
  });

  test('sarif', () => {
    const { code, stdout } = runCommand(root, 'lint', 'spec.json', '--format', 'sarif');
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'SCH002', level: 'error' }, { ruleId: 'SAF001' }] }],
    });
    expect(code).toBe(1);
  });
});
