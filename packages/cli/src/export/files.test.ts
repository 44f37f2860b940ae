import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { onFile, toFileFailure } from './file-failure.ts';
import { lockFile } from './lock-file.ts';
import { PartFile } from './part-file.ts';
import { readState } from './state-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'it lies on a disk that cannot be written'],
  ['EACCES', 'it may not be written'],
  ['EXYZ', 'the system says EXYZ'],
])('%s says %s', (code, problem) => {
  const run = (): void =>
    onFile('october.csv', () => {
      throw Object.assign(new Error(code), { code });
    });
  expect(run).toThrow(Failure);
  expect(run).toThrow(`october.csv: ${problem}`);
});

test('other errors stay what they are', () => {
  const error = new TypeError('no file in sight');
  expect(toFileFailure(error, 'x')).toBe(error);
});

test('what stands after the last safe byte is cut off', () => {
  const file = join(folder, 'x.part');
  writeFileSync(file, 'whole,half');
  const part = new PartFile(file);
  part.goTo(6);
  part.append('ünd more');
  expect([part.bytes, part.size]).toEqual([15, 15]);
  part.close();
  expect(readFileSync(file, 'utf8')).toBe('whole,ünd more');
});

test('a lock of a living process counts, one that was left behind does not', () => {
  const lock = join(folder, 'x.lock');
  const unlock = lockFile(lock, 'x');
  unlock();
  writeFileSync(lock, `${process.ppid}\n`);
  expect(() => lockFile(lock, 'x.csv')).toThrow(`process ${process.ppid} is exporting to x.csv`);
  writeFileSync(lock, `${process.pid} another-container\n`);
  expect(() => lockFile(lock, 'x.csv')).toThrow(
    `process ${process.pid} of another-container is exporting to x.csv`,
  );
  writeFileSync(lock, `${process.pid} ${hostname()}\n`);
  lockFile(lock, 'x')();
  writeFileSync(lock, `4194303999 ${hostname()}\n`);
  lockFile(lock, 'x')();
  writeFileSync(lock, '4194303999\n');
  lockFile(lock, 'x')();
  writeFileSync(lock, '');
  lockFile(lock, 'x')();
});

test('a state that is none is not guessed at', () => {
  const file = join(folder, 'x.state.json');
  expect(readState(file)).toBeUndefined();
  for (const text of ['', '{', '[]', 'null', '{"format":"callgear-data export","version":2}']) {
    writeFileSync(file, text);
    expect(() => readState(file)).toThrow('is no state of an export');
  }
});
