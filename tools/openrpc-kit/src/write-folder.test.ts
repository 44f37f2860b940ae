import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolder } from './comparison.ts';
import { manifestName } from './manifest.ts';
import { readOutputFolder } from './output-folder.ts';
import { writeFolder, type WrittenFolder } from './write-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'openrpc-kit-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const first = [
  { path: 'index.ts', text: 'export {};\n' },
  { path: 'methods/calls.ts', text: 'export const calls = 1;\n' },
];

function write(files: typeof first): WrittenFolder {
  const folder = readOutputFolder({ root, folder: 'out', isPackage: false });
  return writeFolder(files, folder, compareFolder(files, folder));
}

function differences(files: typeof first): Record<string, string> {
  return Object.fromEntries(
    compareFolder(files, readOutputFolder({ root, folder: 'out', isPackage: false })).differences,
  );
}

test('writes into a folder that does not exist, then touches nothing', () => {
  expect(write(first)).toEqual({
    written: ['index.ts', 'methods/calls.ts'],
    deleted: [],
    unchanged: 0,
  });
  const old = new Date('2001-01-01');
  const paths = ['', 'index.ts', 'methods', 'methods/calls.ts', manifestName];
  for (const path of paths) utimesSync(join(root, 'out', path), old, old);
  expect(write(first)).toEqual({ written: [], deleted: [], unchanged: 2 });
  for (const path of paths) expect(statSync(join(root, 'out', path)).mtime).toEqual(old);
});

test('deletes what is no longer generated, with the folder that it leaves empty', () => {
  write(first);
  expect(write([first[0]!])).toEqual({
    written: [],
    deleted: ['methods/calls.ts'],
    unchanged: 1,
  });
  expect(readdirSync(join(root, 'out')).toSorted()).toEqual([manifestName, 'index.ts']);
});

test('a folder may become a file, and a file a folder', () => {
  write(first);
  const second = [
    { path: 'index.ts/part.ts', text: '1;\n' },
    { path: 'methods', text: '2;\n' },
  ];
  write(second);
  expect(readFileSync(join(root, 'out/index.ts/part.ts'), 'utf8')).toBe('1;\n');
  expect(readFileSync(join(root, 'out/methods'), 'utf8')).toBe('2;\n');
});

test('tells stale, edited, missing and left over apart', () => {
  write([...first, { path: 'third.ts', text: '3;\n' }]);
  writeFileSync(join(root, 'out/index.ts'), 'export const mine = true;\n');
  rmSync(join(root, 'out/third.ts'));
  writeFileSync(join(root, 'out/stray.ts'), '');
  const newer = [
    first[0]!,
    { path: 'methods/calls.ts', text: 'export const calls = 2;\n' },
    { path: 'third.ts', text: '3;\n' },
  ];
  expect(differences(newer)).toEqual({
    'index.ts': 'edited',
    'methods/calls.ts': 'stale',
    'stray.ts': 'left over',
    'third.ts': 'missing',
    [manifestName]: 'stale',
  });
  write(newer);
  expect(differences(newer)).toEqual({});
});

test('a manifest that a merge has damaged is written anew', () => {
  write(first);
  writeFileSync(join(root, 'out', manifestName), '<<<<<<< ours\n');
  expect(differences(first)).toEqual({ [manifestName]: 'stale' });
  write(first);
  expect(differences(first)).toEqual({});
});

test('no temporary file stays behind when a file cannot be written', () => {
  write(first);
  mkdirSync(join(root, 'out/blocked.ts'));
  const files = [...first, { path: 'blocked.ts', text: '' }];
  expect(() => write(files)).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(readdirSync(join(root, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('neither a link inside the folder nor a link to it is followed', () => {
  const outside = mkdtempSync(join(tmpdir(), 'openrpc-kit-outside-'));
  symlinkSync(outside, join(root, 'out'));
  expect(() => write(first)).toThrow(/leads out of the project/);
  rmSync(join(root, 'out'));
  mkdirSync(join(root, 'out'));
  symlinkSync(outside, join(root, 'out/methods'));
  expect(() => write(first)).toThrow(/out\/methods is a symbolic link/);
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});

test('a file in the place of the folder is refused', () => {
  writeFileSync(join(root, 'out'), '');
  expect(() => write(first)).toThrow(/out is not a folder/);
});
