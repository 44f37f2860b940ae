import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { shuffleKeys } from '../../../generators/model/src/shuffle-keys.fixture.ts';
import { artifacts } from './artifact.ts';
import { listOutputs } from './output.ts';
import { planOutputs } from './plan.ts';

const spec = fileURLToPath(new URL('../../../specs/callgear-data-api', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'openrpc-kit-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Text of every generated file, by artifact and path. */
async function render(folder: string): Promise<Record<string, string>> {
  const output = Object.fromEntries(artifacts.map((each) => [each, `out/${each}`]));
  const config = { specs: [{ spec: `${folder}/openrpc.json`, scope: '@petstore', output }] };
  const plans = await planOutputs(listOutputs(config, root, artifacts));
  const files = plans.flatMap((plan) =>
    plan.files.map(({ path, text }) => [`${plan.output.artifact}/${path}`, text] as const),
  );
  return Object.fromEntries(files);
}

function copySpec(folder: string): string {
  cpSync(spec, join(root, folder), { recursive: true });
  return join(root, folder);
}

test('the same document gives the same bytes, twice and wherever it stands', async () => {
  copySpec('first');
  copySpec('second/deep');
  const first = await render('first');
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(await render('first')).toEqual(first);
  expect(await render('second/deep')).toEqual(first);
});

test('keys in another order, where order means nothing, give the same bytes', async () => {
  copySpec('plain');
  const shuffled = copySpec('shuffled');
  for (const entry of readdirSync(shuffled, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.json')) continue;
    const file = join(shuffled, entry);
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const text = JSON.stringify(shuffleKeys(value, 7), null, 2);
    writeFileSync(file, text);
  }
  expect(await render('shuffled')).toEqual(await render('plain'));
});

test('nothing of this machine stands in a generated file', async () => {
  copySpec('clean');
  for (const text of Object.values(await render('clean'))) {
    expect(text).not.toContain(root);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toContain(process.version);
  }
});
