import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleCommand } from '../bundle-command.ts';

const own = join(import.meta.dirname, '..');
const installed = mkdtempSync(join(tmpdir(), 'openrpc-kit-bundle-'));
afterAll(() => rmSync(installed, { recursive: true }));

/** Asks for every library that is loaded for few documents: formats, types that are compiled. */
const demanding = {
  type: 'object',
  properties: {
    at: { type: 'string', format: 'date-time' },
    tuple: { type: 'array', items: [{}] },
  },
  patternProperties: { '^x-': { type: 'number' } },
  not: { required: ['none'] },
};
const document = {
  openrpc: '1.4.1',
  info: {
    title: 'Pets',
    version: '1',
    description: 'All *about* pets, and [more](https://x.example).',
  },
  methods: [{ name: 'pet', params: [], result: { name: 'pet', schema: demanding } }],
};

test('the bundled command makes what its sources make, and names whose code it holds', async () => {
  copyFileSync(join(own, 'package.json'), join(installed, 'package.json'));
  symlinkSync(join(own, '../../node_modules'), join(installed, 'node_modules'));
  await bundleCommand(join(installed, 'dist'));
  writeFileSync(join(installed, 'openrpc.json'), JSON.stringify(document));

  generate('bundled', [join(installed, 'dist/main.js')]);
  generate('sources', ['--conditions=@openrpc-kit/source', join(own, 'src/main.ts')]);
  const files = readAll('bundled');
  expect(files.size).toBeGreaterThan(20);
  expect(files).toEqual(readAll('sources'));

  const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['ajv', 'commander', 'micromark', 'yaml']) {
    expect(notices).toMatch(new RegExp(`^---- ${name}@[\\d.]+ \\(.+\\)\\n\\n\\S.{5}`, 'm'));
  }
}, 60_000);

test.for(['1.3.2', '1.4.1'])(
  'what is no OpenRPC %s is refused as the sources refuse it',
  (openrpc) => {
    const methods = [{ name: 'pet', params: [{ name: 'id' }], results: {} }, { params: 'none' }];
    const broken = { ...document, openrpc, methods };
    writeFileSync(join(installed, 'broken.json'), JSON.stringify(broken));
    const [bundled, sources] = [
      ['dist/main.js'],
      ['--conditions=@openrpc-kit/source', join(own, 'src/main.ts')],
    ].map((program) =>
      spawnSync(process.execPath, [...program, 'generate', 'broken.json', '--out', 'none'], {
        cwd: installed,
        encoding: 'utf8',
      }),
    );
    expect(bundled?.status).toBe(1);
    expect(bundled?.stderr).toContain('SPEC003');
    expect(bundled?.stderr).toBe(sources?.stderr);
  },
);

function generate(out: string, program: readonly string[]): void {
  const args = [...program, 'generate', 'openrpc.json', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: installed,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

function readAll(out: string): ReadonlyMap<string, string> {
  const folder = join(installed, out);
  const paths = globSync('**/{*,.*}', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}
