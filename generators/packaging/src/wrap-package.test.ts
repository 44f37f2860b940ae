import { loadModel, type ApiModel } from '@openrpc-kit/model';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { toScope } from './scope.ts';
import { wrapPackage, type PackageKind } from './wrap-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'packaging-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(title: string): ApiModel {
  const spec = join(folder, 'openrpc.json');
  const methods = [{ name: 'ping', params: [], result: { name: 'pong', schema: true } }];
  const document = { openrpc: '1.3.2', info: { title, version: '1' }, methods };
  writeFileSync(spec, JSON.stringify(document));
  const { model } = loadModel(spec);
  if (!model) throw new Error('the document is wrong');
  return model;
}

function wrap(kind: PackageKind, title: string, paths: readonly string[]): Map<string, string> {
  const generated = paths.map((path) => ({ path, text: path }));
  const files = wrapPackage(kind, { model: load(title), scope: '@pets', generated });
  return new Map(files.map(({ path, text }) => [path, text]));
}

test.each(['client', 'validators', 'mock-server', 'docs'] as const)('%s is a package', (kind) => {
  const files = wrap(kind, 'Pets', []);
  expect(JSON.parse(files.get('package.json')!)).toMatchObject({ name: `@pets/${kind}` });
  expect(files.get('README.md')).toContain(`# @pets/${kind}\n`);
  expect(() => JSON.parse(files.get('tsconfig.json')!)).not.toThrow();
  // Whose document it is chooses.
  expect(files.has('LICENSE')).toBe(false);
  expect(JSON.parse(files.get('package.json')!)).not.toHaveProperty('license');
});

test('sources of the generator stand in src', () => {
  expect(wrap('client', 'Pets', ['methods/ping.ts']).has('src/methods/ping.ts')).toBe(true);
});

test('the README of a client tells of subscriptions where there are some', () => {
  const spec = new URL('../../client/src/cases/subscriptions/openrpc.json', import.meta.url);
  const { model } = loadModel(fileURLToPath(spec));
  const files = wrapPackage('client', { model: model!, scope: '@chain', generated: [] });
  const readme = files.find(({ path }) => path === 'README.md')?.text;
  expect(readme).toContain('client.chainSubscribe.over(socket, params)');
  expect(readme).toContain('`chainSubscribe`, `jobsWatch` subscribe');
  expect(wrap('client', 'Pets', []).get('README.md')).not.toContain('ubscri');
});

test('a docs site has its pages, its sidebar, its consoles and the document', () => {
  const generated = ['docs/methods/ping.md', 'site.json', 'openrpc.json', 'console/methods/a.json'];
  const files = wrap('docs', 'Pets', generated);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'astro.config.mjs',
      'src/content.config.ts',
      ...generated.map((path) => `src/generated/${path}`),
    ]),
  );
  expect(files.get('astro.config.mjs')).not.toContain('mock');
});

test('a docs site takes a mock of the document with it', () => {
  const mock = ['api-description.ts', 'validators/by-method.js'];
  const files = wrapPackage('docs', {
    model: load('Pets'),
    scope: '@pets',
    generated: [],
    mock: mock.map((path) => ({ path, text: path })),
  });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect([...texts.keys()]).toEqual(
    expect.arrayContaining(['src/mock/page-mock.ts', ...mock.map((path) => `src/mock/${path}`)]),
  );
  expect(texts.get('astro.config.mjs')).toContain('src/mock/page-mock.ts');
  expect(texts.get('package.json')).toContain('@openrpc-kit/mock-runtime');
});

test('an API with conventions tells its document only when it is asked to, and its pages never', () => {
  const spec = new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url);
  const { model } = loadModel(fileURLToPath(spec));
  const generated = ['api-description.ts', 'document.ts'].map((path) => ({ path, text: path }));
  const wrapIt = (kind: PackageKind): ReadonlyMap<string, string> => {
    const input = { model: model!, scope: '@calls', generated, mock: generated };
    return new Map(wrapPackage(kind, input).map(({ path, text }) => [path, text]));
  };
  const mock = wrapIt('mock-server');
  expect(mock.get('src/index.ts')).toContain('document: discover ? document : undefined');
  expect(mock.get('README.md')).toContain('startMockServer({ discover: true })');
  const docs = wrapIt('docs');
  expect(docs.get('src/mock/api-description.ts')).toBe('api-description.ts');
  expect(docs.has('src/mock/document.ts')).toBe(false);
  expect(docs.get('src/mock/page-mock.ts')).not.toContain('document.js');
});

test('a title is text, whatever it holds', () => {
  const title = '`${alert(1)}` </script><img src=x onerror=alert(1)> */ [x](javascript:alert(1))';
  for (const kind of ['client', 'validators', 'mock-server', 'docs'] as const) {
    for (const text of wrap(kind, title, []).values()) {
      expect(text).not.toMatch(/alert\(1\)|<img|<\/script>|javascript:/);
    }
  }
});

test.each([
  [undefined, 'Pet Store!', '@pet-store'],
  [undefined, '../../x', '@x'],
  [undefined, '喵', '@api'],
  ['pets', 'ignored', '@pets'],
  ['@my.pets', 'ignored', '@my.pets'],
])('toScope(%j, %j) is %s', (name, title, scope) => {
  expect(toScope(name, title)).toBe(scope);
});

test.each(['../x', 'Ä', '@a/b', '', '__proto__'])('%j is refused as a scope', (name) => {
  expect(() => toScope(name, 'Pets')).toThrow(/no npm scope/);
});
