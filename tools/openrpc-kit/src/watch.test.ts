import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-kit-watch-')));
let child: ChildProcessWithoutNullStreams | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

function writeDocument(methods: unknown): string {
  return JSON.stringify({ openrpc: '1.3.2', info: { title: 'Pets', version: '1' }, methods });
}

function writeSpec(methods: unknown): void {
  writeFileSync(join(root, 'openrpc.json'), writeDocument(methods));
}

const method = (name: string): object => ({ name, params: [] });

test('--watch generates again on a change, goes on after an error, ends on SIGINT', async () => {
  writeSpec([method('first')]);
  const main = join(import.meta.dirname, 'main.ts');
  const call = ['generate', 'openrpc.json', '--out', 'api', '--only', 'client', '--watch'];
  child = spawn(process.execPath, ['--conditions=@openrpc-kit/source', main, ...call], {
    cwd: root,
  });
  const told = collect(child);
  const generated = (name: string): boolean =>
    readFileSync(join(root, 'api/client/src/methods.ts'), 'utf8').includes(`const ${name}:`);
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(2);
  expect(generated('first')).toBe(true);

  writeSpec([{ name: 'second' }]);
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(3);
  expect(told()).toMatch(/openrpc\.json:1:\d+ {2}SPEC\d+/);
  expect(generated('first')).toBe(true);

  writeSpec([method('second')]);
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(4);
  expect(generated('first')).toBe(false);
  expect(generated('second')).toBe(true);

  // Saved halfway, then put in place of the old one, as editors do.
  writeFileSync(join(root, 'openrpc.json'), '{"openrpc": "1.3.2", "info"');
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(5);
  expect(generated('second')).toBe(true);
  writeFileSync(join(root, 'new.json'), writeDocument([{ $ref: './parts/third.json' }]));
  mkdirSync(join(root, 'parts'));
  writeFileSync(join(root, 'parts/third.json'), JSON.stringify(method('third')));
  renameSync(join(root, 'new.json'), join(root, 'openrpc.json'));
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(6);
  expect(generated('third')).toBe(true);

  // A folder goes, as when a branch changes, and comes again.
  rmSync(join(root, 'parts'), { recursive: true });
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(7);
  expect(generated('third')).toBe(true);
  mkdirSync(join(root, 'parts'));
  writeFileSync(join(root, 'parts/third.json'), JSON.stringify(method('fourth')));
  writeSpec([{ $ref: './parts/third.json' }]);
  await expect.poll(() => generated('fourth'), { timeout: 20_000 }).toBe(true);

  // A file that was never there comes: nothing else changes.
  const times = told().split('Watching').length;
  writeSpec([{ $ref: './later/fifth.json' }]);
  await expect.poll(() => told().split('Watching').length, { timeout: 20_000 }).toBe(times + 1);
  mkdirSync(join(root, 'later'));
  writeFileSync(join(root, 'later/fifth.json'), JSON.stringify(method('fifth')));
  await expect.poll(() => generated('fifth'), { timeout: 20_000 }).toBe(true);

  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
}, 90_000);

function collect({ stdout, stderr }: ChildProcessWithoutNullStreams): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}
