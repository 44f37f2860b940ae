import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LintConfig } from './lint-config.ts';
import { lintSpec, lintSpecs } from './lint-spec.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, value: unknown): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return file;
}

const method = (name: string, description: string): object => ({
  name,
  summary: 'Does it',
  description,
  params: [],
  result: { name: 'result', schema: { $ref: 'schemas/row.json' } },
});

/** HTML in two methods and in a field that they share. */
function writeShop(): string {
  write('schemas/row.json', {
    type: 'object',
    properties: { id: { type: 'integer', description: 'The <b>key</b>.' } },
  });
  return write('openrpc.json', {
    openrpc: '1.4.1',
    info: { title: 'Shop', version: '1' },
    methods: [method('get.a', 'One<br>two'), method('get.b', 'Three<br>four')],
  });
}

const lint = (config?: LintConfig): string[] =>
  lintSpec(writeShop(), config).findings.map(
    ({ code, severity, pointer, method: name }) => `${severity} ${code} ${pointer} ${name ?? '-'}`,
  );

const all = [
  'warning SAF001 /methods/0/description get.a',
  'warning SAF001 /methods/1/description get.b',
  'warning SAF001 /properties/id/description -',
];

describe('findings', () => {
  test('stand at the place in the file that they are about', () => {
    expect(lint()).toEqual(all);
    const [first, , shared] = lintSpec(writeShop()).findings;
    expect(first).toMatchObject({ line: 11, column: 22 });
    expect(first?.file).toMatch(/openrpc\.json$/);
    expect(shared).toMatchObject({ line: 6, column: 22 });
    expect(shared?.file).toMatch(/schemas\/row\.json$/);
  });

  test('tell how many files were read', () => {
    expect(lintSpec(writeShop()).files).toBe(2);
  });

  test('include what the loader says, and the rules look at the rest all the same', () => {
    const file = write('broken.json', {
      openrpc: '1.4.1',
      info: { title: 'Shop', version: '1' },
      methods: [
        { ...method('get.a', 'One<br>two'), result: { name: 'r', schema: { $ref: '#/no' } } },
      ],
    });
    const codes = lintSpec(file).findings.map(({ code }) => code);
    expect(codes).toContain('SPEC004');
    expect(codes).toContain('SAF001');
  });

  test('in YAML have places, too', () => {
    const file = write(
      'openrpc.yaml',
      [
        'openrpc: 1.4.1',
        'info: { title: Shop, version: "1" }',
        'methods:',
        '  - name: get.a',
        '    summary: |',
        '      One<br>two',
        '    params: []',
        '    result: { name: result, schema: { type: boolean, default: 1 } }',
      ].join('\n'),
    );
    expect(lintSpec(file).findings).toMatchObject([
      { code: 'SAF001', line: 5, column: 14, method: 'get.a' },
      { code: 'SCH002', line: 8, column: 63, method: 'get.a' },
    ]);
  });

  test('of a file that is not there, or does not parse, are one', () => {
    for (const file of [join(folder, 'none.json'), write('broken.json', '{ "openrpc": }')]) {
      expect(lintSpec(file).findings).toHaveLength(1);
    }
  });

  test('do not let text of the document steer the terminal', () => {
    const file = write('hostile.json', {
      openrpc: '1.4.1',
      info: { title: 'Shop', version: '1' },
      methods: [{ name: 'a\u001b[31m b', params: [{ name: 'x\u202e y', schema: {} }] }],
    });
    const { findings } = lintSpec(file);
    expect(findings.map(({ code }) => code)).toContain('SAF004');
    for (const { message, method: name, advice } of findings) {
      expect(`${message}${name}${advice}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('severities', () => {
  test('can be changed, and a rule switched off', () => {
    expect(lint({ rules: { SAF001: 'error' } })).toEqual(
      all.map((line) => line.replace('warning', 'error')),
    );
    expect(lint({ rules: { SAF001: 'off' } })).toEqual([]);
  });
});

describe('an ignore', () => {
  const ignore = (at: string): LintConfig => ({
    ignore: [{ rule: 'SAF001', at, reason: 'Rendered by us.' }],
  });

  test.each([
    ['get.a', [1, 2]],
    ['#/methods/0', [1, 2]],
    ['#/methods/0/description', [1, 2]],
    ['/methods/1', [0, 2]],
    ['#/methods', [2]],
    ['schemas/row.json#/properties/id', [0, 1]],
    ['schemas/row.json#', [0, 1]],
  ])('at %s sets aside what stands there', (at, left) => {
    expect(lint(ignore(at))).toEqual(left.map((index) => all[index]));
    const { ignored } = lintSpec(writeShop(), ignore(at));
    expect(ignored).toHaveLength(3 - left.length);
    expect(ignored.every(({ reason }) => reason === 'Rendered by us.')).toBe(true);
  });

  test.each(['get', '#/methods/01', '#/method', 'row.json#/properties/id', 'get.c'])(
    'at %s, where nothing stands, is reported itself',
    (at) => {
      expect(lint(ignore(at))).toEqual([...all, 'warning LINT001  -']);
    },
  );

  test('holds for its rule only', () => {
    const config = { ignore: [{ rule: 'SCH001', at: 'get.a', reason: 'Other.' }] };
    expect(lint(config)).toEqual([...all, 'warning LINT001  -']);
  });

  test('may belong to any of several documents', () => {
    const other = write('other/openrpc.json', {
      openrpc: '1.4.1',
      info: { title: 'Other', version: '1' },
      methods: [],
    });
    const { findings } = lintSpecs([other, writeShop()], ignore('get.a'));
    expect(findings.map(({ code }) => code)).toEqual(['SAF001', 'SAF001']);
  });

  test('is not missed when the documents were chosen by hand', () => {
    const { findings } = lintSpec(writeShop(), ignore('get.c'), { reportUnusedIgnores: false });
    expect(findings).toHaveLength(3);
  });
});
