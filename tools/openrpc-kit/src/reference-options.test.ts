import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from './command.fixture.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-kit-references-')));
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, $ref: string): void {
  const method = {
    name: 'pay',
    summary: 'Pays',
    params: [],
    result: { name: 'sum', schema: { $ref } },
  };
  const document = {
    openrpc: '1.3.2',
    info: { title: 'Shop', version: '1' },
    servers: [{ name: 'main', url: 'https://shop.example' }],
    methods: [method],
  };
  writeFileSync(join(root, file), JSON.stringify(document));
}

beforeAll(() => {
  mkdirSync(join(root, 'spec'));
  mkdirSync(join(root, 'shared'));
  writeFileSync(join(root, 'shared/money.json'), '{ "type": "integer", "title": "Cents" }');
  write('spec/outside.json', '../shared/money.json');
  write('spec/remote.json', 'https://schemas.example/money.json');
});

const commands = [
  ['generate', (spec: string) => ['generate', spec, '--out', 'out', '--only', 'client']],
  ['bundle', (spec: string) => ['bundle', spec]],
  ['lint', (spec: string) => ['lint', spec]],
  ['diff', (spec: string) => ['diff', spec, spec]],
] as const;

describe.each(commands)('%s', (_, command) => {
  test.each([
    ['spec/outside.json', ['--allow-ref', 'shared']],
    ['spec/remote.json', ['--lenient']],
  ])('refuses the reference of %s, unless %j', (spec, options) => {
    const refused = runCommand(root, ...command(spec));
    expect(refused.code).not.toBe(0);
    expect(refused.stdout + refused.stderr).toMatch(/SPEC005/);
    const allowed = runCommand(root, ...command(spec), ...options);
    expect({ ...allowed, stdout: '', stderr: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

test('a bundle holds what an allowed reference leads to', () => {
  const { stdout } = runCommand(root, 'bundle', 'spec/outside.json', '--allow-ref', 'shared');
  expect(JSON.parse(stdout)).toMatchObject({
    components: { schemas: { Money: { type: 'integer', title: 'Cents' } } },
  });
});

test('lint follows references as the config says of each document', () => {
  const specs = [
    { spec: 'spec/outside.json', allowRefs: ['shared'], packages: 'a' },
    { spec: 'spec/remote.json', lenient: true, packages: 'b' },
  ];
  writeFileSync(
    join(root, 'openrpc-kit.config.mjs'),
    `export default ${JSON.stringify({ specs })};`,
  );
  const all = runCommand(root, 'lint');
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout).toMatch(/warning {2}SPEC005/);
  expect(runCommand(root, 'lint', 'spec/outside.json')).toMatchObject({ code: 0 });
});
