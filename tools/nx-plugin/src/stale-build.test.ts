import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WorkspaceCopy } from './workspace-copy.fixture.ts';

const client = '@callgear-data-api/client';
const leg = 'specs/callgear-data-api/schemas/call-leg.json';

let workspace: WorkspaceCopy;
beforeAll(() => {
  workspace = new WorkspaceCopy();
  const ends = workspace.run('build', client);
  expect(ends).toEqual({
    '@openrpc-kit/client-runtime:build': 'ran',
    [`${client}:generate`]: 'ran',
    [`${client}:build`]: 'ran',
  });
}, 120_000);
afterAll(() => rmSync(workspace.root, { recursive: true }));

/** Puts words into the description of the row, and gives back how to take them out. */
function describeLeg(words: string): () => void {
  const file = workspace.path(leg);
  const text = readFileSync(file, 'utf8');
  const spec = JSON.parse(text) as { description: string };
  writeFileSync(file, JSON.stringify({ ...spec, description: words }, null, 2));
  return () => writeFileSync(file, text);
}

function append(path: string, text: string): void {
  writeFileSync(workspace.path(path), workspace.read(path) + text);
}

/** All declarations of the built client. */
function readBuild(): string {
  return workspace
    .listBuild('packages/client')
    .map((path) => workspace.read(path))
    .join('\n');
}

test('a second run is all cache', () => {
  expect(workspace.run('build', client)).toEqual({
    '@openrpc-kit/client-runtime:build': 'cache',
    [`${client}:generate`]: 'cache',
    [`${client}:build`]: 'cache',
  });
});

test('a build never holds old generated code, whatever the cache has', () => {
  const before = readBuild();
  const restore = describeLeg('Words of the first change.');
  expect(workspace.run('build', client)).toEqual({
    '@openrpc-kit/client-runtime:build': 'cache',
    [`${client}:generate`]: 'ran',
    [`${client}:build`]: 'ran',
  });
  expect(readBuild()).toContain('Words of the first change.');

  restore();
  workspace.run('build', client);
  expect(readBuild()).toBe(before);

  describeLeg('Words of the first change.');
  expect(Object.values(workspace.run('build', client))).not.toContain('ran');
  expect(readBuild()).toContain('Words of the first change.');
  restore();
}, 60_000);

test('generated code that was deleted or edited by hand never gets into a build', () => {
  workspace.run('build', client);
  const before = readBuild();
  rmSync(workspace.path('packages/client/src/generated/methods.ts'));
  append('packages/client/src/generated/schemas.ts', 'export const mine = 1;\n');
  rmSync(workspace.path('packages/client/dist'), { recursive: true });
  workspace.run('build', client);
  expect(readBuild()).toBe(before);
}, 60_000);

test('only what depends on a change is built again', () => {
  append('generators/docs/src/index.ts', '\n// another comment\n');
  append('packages/client-runtime/src/index.ts', '\n// another comment\n');
  expect(workspace.run('build', client)).toEqual({
    // Its declarations stay the same, so nothing that builds on it has to follow.
    '@openrpc-kit/client-runtime:build': 'ran',
    [`${client}:generate`]: 'cache',
    [`${client}:build`]: 'cache',
  });
  append('generators/client/src/index.ts', '\n// another comment\n');
  expect(workspace.run('build', client)).toMatchObject({
    [`${client}:generate`]: 'ran',
    // The generator gave the same code.
    [`${client}:build`]: 'cache',
  });
}, 60_000);
