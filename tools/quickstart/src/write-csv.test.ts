import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

let file: string;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
  file = join(folder, 'rows.csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes every kind of value so that a spreadsheet reads it back', async () => {
  await writeCsv(
    file,
    ['a', 'b', 'c', 'd', 'e'],
    [
      { a: 1, b: 'plain', c: true, d: null, e: ['x1', 'x2'] },
      { a: -5, b: 'a "quoted", one\nof two lines', c: false, d: 'Zoë', e: [] },
    ],
  );
  expect(readFileSync(file, 'utf8')).toBe(
    'a,b,c,d,e\r\n1,plain,true,,x1 x2\r\n-5,"a ""quoted"", one\nof two lines",false,Zoë,\r\n',
  );
});

test.each(['=HYPERLINK("http://evil.example")', '+44', '-1+1', '@SUM(A1)', '\tx'])(
  '%j does not run as a formula',
  async (text) => {
    await writeCsv(file, ['a'], [{ a: text }]);
    const [, cell] = readFileSync(file, 'utf8').split('\r\n');
    expect(cell?.replace(/^"/, '')).toMatch(/^'/);
  },
);

function* failHalfWay(): Generator<{ a: number }> {
  yield { a: 1 };
  throw new Error('connection lost');
}

test('a failure half-way leaves the old file and nothing else', async () => {
  writeFileSync(file, 'old');
  await expect(writeCsv(file, ['a'], failHalfWay())).rejects.toThrow('connection lost');
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['rows.csv']);
});
