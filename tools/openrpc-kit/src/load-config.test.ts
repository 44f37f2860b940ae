import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkConfig } from './check-config.ts';
import { loadConfig } from './load-config.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'openrpc-kit-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const spec = { spec: 'spec/openrpc.json', scope: '@petstore', output: { client: 'client' } };

test('finds the config file in a folder above', async () => {
  mkdirSync(join(root, 'a/b'), { recursive: true });
  writeFileSync(
    join(root, 'openrpc-kit.config.mjs'),
    `export default ${JSON.stringify({ specs: [spec] })};`,
  );
  const loaded = await loadConfig(undefined, join(root, 'a/b'));
  expect(loaded.root).toBe(root);
  expect(loaded.config.specs).toEqual([{ ...spec, importExtension: '.js' }]);
});

test('says which file does not exist, or why it does not load', async () => {
  await expect(loadConfig('no.ts', root)).rejects.toThrow(/no\.ts does not exist/);
  writeFileSync(join(root, 'bad.mjs'), 'export default {{;');
  await expect(loadConfig('bad.mjs', root)).rejects.toThrow(/bad\.mjs does not load/);
});

test.each([
  ['not an object', 1, /the default export must be an object/],
  ['no specs', {}, /`specs` must be a list/],
  ['empty specs', { specs: [] }, /at least one/],
  ['no document', { specs: [{ ...spec, spec: '' }] }, /specs\[0\]\.spec/],
  ['a scope without @', { specs: [{ ...spec, scope: 'petstore' }] }, /specs\[0\]\.scope/],
  ['an unknown extension', { specs: [{ ...spec, importExtension: '.mjs' }] }, /importExtension/],
  [
    'an unknown artifact',
    { specs: [{ ...spec, output: { server: 'x' } }] },
    /no artifact "server"/,
  ],
  ['an unknown setting', { specs: [spec], rules: {} }, /default export has no setting "rules"/],
  [
    'a misspelt setting',
    { specs: [{ ...spec, lenint: true }] },
    /`specs\[0\]` has no setting "lenint"/,
  ],
  ['a folder outside', { specs: [{ ...spec, output: { client: '../x' } }] }, /is not below/],
  ['the root itself', { specs: [{ ...spec, output: { client: '.' } }] }, /is not below/],
  [
    'the folder of the document',
    { specs: [{ ...spec, output: { client: 'spec' } }] },
    /"spec" shares files with "spec"/,
  ],
  [
    'one folder in another',
    { specs: [{ ...spec, output: { client: 'out', docs: 'out/docs' } }] },
    /"out\/docs" shares files with "out"/,
  ],
])('refuses %s', (_, config, message) => {
  expect(() => checkConfig(config, '/project')).toThrow(message);
});
