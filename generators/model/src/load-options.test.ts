import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadModel } from './load-model.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-model-'));
  mkdirSync(join(folder, 'spec'));
  mkdirSync(join(folder, 'shared'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): string {
  const file = join(folder, path);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A document with one method whose result is the schema given. */
function documentOf(schema: unknown, params: readonly object[] = []): object {
  const result = { name: 'result', schema };
  return {
    openrpc: '1.4.1',
    info: { title: 'Case', version: '1.0' },
    methods: [{ name: 'pay', params, result }],
  };
}

function codesOf(file: string, options = {}): string[] {
  return loadModel(file, options).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

describe('references', () => {
  test('into a folder beside the document are refused unless it is allowed', () => {
    write('shared/money.json', { type: 'number' });
    const file = write('spec/openrpc.json', documentOf({ $ref: '../shared/money.json' }));
    expect(codesOf(file)).toEqual(['error SPEC005']);
    const { model } = loadModel(file, { allowedFolders: [join(folder, 'shared')] });
    expect(model?.schemas).toEqual([{ name: 'Money', kind: 'plain', schema: { type: 'number' } }]);
  });

  test('through a link out of the folder are refused', () => {
    write('shared/money.json', { type: 'number' });
    symlinkSync(join(folder, 'shared'), join(folder, 'spec/linked'));
    const file = write('spec/openrpc.json', documentOf({ $ref: 'linked/money.json' }));
    expect(codesOf(file)).toEqual(['error SPEC005']);
  });

  test.each([
    'https://example.com/a.json',
    'file:///etc/passwd',
    '//example.com/a.json',
    '/etc/passwd',
    '..%2fshared%2fmoney.json',
    'data:application/json,true',
  ])('%s is refused', ($ref) => {
    write('shared/money.json', { type: 'number' });
    expect(codesOf(write('spec/openrpc.json', documentOf({ $ref })))).toEqual(['error SPEC005']);
  });

  test('that lead nowhere stand for anything when the load is lenient', () => {
    const file = write('spec/openrpc.json', documentOf({ $ref: '#/nowhere' }));
    expect(codesOf(file)).toEqual(['error SPEC004']);
    expect(codesOf(file, { lenient: true })).toEqual(['warning SPEC004']);
    const { model } = loadModel(file, { lenient: true });
    expect(model?.methods[0]?.result?.schema).toBe(true);
  });

  test('that lead nowhere are told as they are written, by their place in the bundle', () => {
    const properties = {
      chain: { $ref: '#/components/schemas/First' },
      anything: true,
      list: { items: { $ref: 'gone.json' } },
      round: { $ref: '#/components/schemas/Round' },
    };
    const schemas = {
      First: { $ref: '#/components/schemas/Second' },
      Second: { $ref: '#/lost' },
      Round: { $ref: '#/components/schemas/Round' },
    };
    const params = [{ $ref: '#/components/contentDescriptors/Owner' }];
    const document = { ...documentOf({ properties }, params), components: { schemas } };
    const { findLostReference } = loadModel(write('spec/openrpc.json', document), {
      lenient: true,
    });
    const result = '#/methods/0/result/schema/properties';
    expect(findLostReference(`${result}/chain`)).toBe('#/lost');
    expect(findLostReference('#/components/schemas/First')).toBe('#/lost');
    expect(findLostReference(`${result}/list/items`)).toBe('gone.json');
    expect(findLostReference(`${result}/round`)).toBe('#/components/schemas/Round');
    expect(findLostReference('#/methods/0/params/0/schema')).toBe(
      '#/components/contentDescriptors/Owner',
    );
    expect(findLostReference(`${result}/anything`)).toBeUndefined();
    expect(findLostReference(`${result}/list`)).toBeUndefined();
    expect(findLostReference('#/methods/0/result/schema')).toBeUndefined();
  });

  test('inside another file are relative to that file', () => {
    mkdirSync(join(folder, 'spec/schemas'));
    write('spec/schemas/invoice.json', {
      type: 'object',
      properties: { total: { $ref: 'money.json' }, next: { $ref: '#' } },
    });
    write('spec/schemas/money.json', { type: 'number' });
    const file = write('spec/openrpc.json', documentOf({ $ref: 'schemas/invoice.json' }));
    const { model, diagnostics } = loadModel(file);
    expect(diagnostics).toEqual([]);
    expect(model?.schemas.map(({ name }) => name)).toEqual(['Invoice', 'Money']);
    expect(model?.schemas[0]?.schema).toMatchObject({
      properties: {
        total: { $ref: '#/components/schemas/Money' },
        next: { $ref: '#/components/schemas/Invoice' },
      },
    });
  });
});

describe('YAML', () => {
  test('is read like JSON', () => {
    const file = write(
      'spec/openrpc.yaml',
      'openrpc: 1.4.1\ninfo: { title: Case, version: "1.0" }\nmethods:\n  - name: pay\n    params: []\n    result: { name: result, schema: { type: string } }\n',
    );
    expect(loadModel(file).model?.methods[0]?.result?.schema).toEqual({ type: 'string' });
  });

  test('mistakes have their line and column', () => {
    const file = write('spec/openrpc.yaml', 'openrpc: 1.4.1\ninfo:\n  title: Case\nmethods: []\n');
    expect(loadModel(file).diagnostics[0]).toMatchObject({ code: 'SPEC003', line: 3, column: 3 });
    const broken = write('spec/openrpc.yaml', 'openrpc: 1.4.1\ninfo: {\n');
    expect(loadModel(broken).diagnostics[0]).toMatchObject({ code: 'SPEC002' });
  });

  test('aliases that multiply are refused in bounded time', () => {
    const laughs = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 40; i++) laughs.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    expect(codesOf(write('spec/openrpc.yaml', laughs.join('\n')))).toEqual(['error SPEC019']);
  });
});

describe('documents of unusual size', () => {
  test('100 000 levels of nesting are refused', () => {
    const deep = `{"openrpc":"1.4.1","x-deep":${'['.repeat(1e5)}${']'.repeat(1e5)}}`;
    expect(codesOf(write('spec/openrpc.json', deep))).toEqual(['error SPEC019']);
  });

  test('a file over the limit is refused unread', () => {
    const file = write('spec/openrpc.json', '');
    truncateSync(file, 33 * 1024 * 1024);
    expect(codesOf(file)).toEqual(['error SPEC019']);
  });

  test('a circle of twenty thousand schemas ends', () => {
    const count = 20_000;
    const schemas = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `S${i}`,
        { type: 'object', properties: { next: { $ref: `#/x-schemas/S${(i + 1) % count}` } } },
      ]),
    );
    const result = { $ref: '#/x-schemas/S0' };
    const file = write('spec/openrpc.json', { ...documentOf(result), 'x-schemas': schemas });
    const { model, diagnostics } = loadModel(file);
    expect(diagnostics).toEqual([]);
    expect(model?.schemas).toHaveLength(count);
  });

  test('a chain of ten thousand references ends', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `S${i}`,
        { $ref: `#/components/schemas/S${i + 1}` },
      ]),
    );
    const document = {
      ...documentOf({ $ref: '#/components/schemas/S0' }),
      components: { schemas: { ...definitions, S10000: { type: 'string' } } },
    };
    expect(codesOf(write('spec/openrpc.json', document))).toEqual([]);
  });
});

test('what a message quotes cannot steer a terminal', () => {
  const file = write(
    'spec/openrpc.json',
    documentOf({ $ref: 'https://x/\u001b[2J\u009b2J\u202e' }),
  );
  const [diagnostic] = loadModel(file).diagnostics;
  expect(diagnostic?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
