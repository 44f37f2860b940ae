import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { checkLicenses } from './check-licenses.ts';
import { checkPublished } from './check-published.ts';
import { checkReferences } from './check-references.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  addPackage('packages/client', '@callgear-data-api/client', ['@openrpc-kit/client-runtime']);
  addPackage('packages/client-runtime', '@openrpc-kit/client-runtime', []);
  addPackage('generators/emit', '@openrpc-kit/emit', ['ts-morph']);
});
afterEach(() => rmSync(root, { recursive: true }));

function addPackage(folder: string, name: string, dependencies: readonly string[]): void {
  const json = { name, dependencies: Object.fromEntries(dependencies.map((each) => [each, '1'])) };
  addFile(`${folder}/package.json`, JSON.stringify(json));
}

function addFile(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('this workspace keeps to its directions', () => {
  const workspace = fileURLToPath(new URL('../../..', import.meta.url));
  expect([
    ...checkImports(workspace),
    ...checkPublished(workspace),
    ...checkReferences(workspace),
    ...checkLicenses(workspace),
  ]).toEqual([]);
});

test('the allowed way passes, and tests are free', () => {
  addFile(
    'packages/client/src/generated/client.ts',
    "import { call } from '@openrpc-kit/client-runtime';\nexport * from './row.ts';",
  );
  addFile('packages/client/src/client.test.ts', "import '@openrpc-kit/emit';");
  expect(checkImports(root)).toEqual([]);
});

test.each([
  ['packages/client-runtime/src/a.ts', "import '@openrpc-kit/emit';", /no dependencies/],
  ['packages/client-runtime/src/a.ts', "import type { X } from 'ajv';", /no dependencies/],
  ['packages/client-runtime/src/a.ts', "export * from 'node:fs';", /every JavaScript engine/],
  ['packages/client-runtime/src/a.ts', "await import('fs');", /every JavaScript engine/],
  ['packages/client/src/generated/a.ts', "import '../face.ts';", /generated code imports/],
  ['packages/client/src/a.ts', "import '../../client-runtime/src/a.ts';", /leaves the package/],
  ['generators/emit/src/a.ts', "import '@callgear-data-api/client';", /knows none of them/],
  ['generators/emit/src/a.ts', "import 'zod';", /not among the dependencies/],
])('%s: %s is refused', (file, code, message) => {
  addFile(file, `// first line\n${code}\n`);
  const problems = checkImports(root);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
  expect(problems[0]).toContain(`${file}:2 `);
});

test('a published package that leads to a compiler is refused', () => {
  expect(checkPublished(root)).toEqual([]);
  addPackage('packages/client-runtime', '@openrpc-kit/client-runtime', ['@openrpc-kit/emit']);
  expect(checkPublished(root)).toEqual([
    'packages/client-runtime/package.json  @openrpc-kit/client-runtime would install ts-morph, through @openrpc-kit/emit',
    'packages/client/package.json  @callgear-data-api/client would install ts-morph, through @openrpc-kit/emit',
  ]);
});

test('a build that refers to other packages than it depends on is refused', () => {
  const refer = (...paths: string[]): string =>
    JSON.stringify({ references: paths.map((path) => ({ path })) });
  addFile('packages/client-runtime/tsconfig.build.json', refer());
  addFile('generators/emit/tsconfig.build.json', refer());
  addFile('packages/client/tsconfig.build.json', refer('../client-runtime/tsconfig.build.json'));
  expect(checkReferences(root)).toEqual([]);
  addFile(
    'packages/client/tsconfig.build.json',
    refer('../../generators/emit/tsconfig.build.json'),
  );
  expect(checkReferences(root)).toEqual([
    'packages/client/tsconfig.build.json  lacks a reference to packages/client-runtime/tsconfig.build.json',
    'packages/client/tsconfig.build.json  refers to generators/emit/tsconfig.build.json, which is no dependency',
  ]);
});

test('a published package without the text of its licence is refused', () => {
  const json = { name: '@openrpc-kit/emit', license: 'MIT' };
  addFile('generators/emit/package.json', JSON.stringify(json));
  expect(checkLicenses(root)).toEqual([]);
  addFile('LICENSE', 'do as you like');
  expect(checkLicenses(root)).toEqual([
    "generators/emit  is published without LICENSE: copy the root's",
  ]);
  addFile('generators/emit/LICENSE', 'ask first');
  expect(checkLicenses(root)).toEqual(["generators/emit/LICENSE  is not what the root's says"]);
  addFile('generators/emit/LICENSE', 'do as you like');
  expect(checkLicenses(root)).toEqual([]);
});
