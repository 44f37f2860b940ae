import { afterEach, expect, test, vi } from 'vitest';
import { facts } from '../generated/facts.ts';
import { formatCsvHeader, formatCsvRows } from './csv.ts';
import { toPlainText } from './plain-text.ts';
import { printResult } from './print-result.ts';
import { formatTable } from './table.ts';

afterEach(() => void vi.restoreAllMocks());

test('CSV loses nothing', () => {
  const columns = ['text', 'none', 'empty', 'flag', 'list', 'number'];
  const row = {
    text: 'a "b", c\nd',
    none: null,
    empty: '',
    flag: false,
    list: ['x', { y: 1 }],
    number: -1.5,
  };
  expect(formatCsvHeader(columns)).toBe('text,none,empty,flag,list,number\r\n');
  expect(formatCsvRows(columns, [row])).toBe(
    '"a ""b"", c\nd",,"",false,"[""x"",{""y"":1}]",-1.5\r\n',
  );
  expect(formatCsvRows(['a', 'b'], [{ a: 'one\nline' }, { b: 'cr\ronly' }])).toBe(
    '"one\nline",\r\n,"cr\ronly"\r\n',
  );
  expect(formatCsvRows(columns, [])).toBe('');
});

test('for a spreadsheet formulas are made harmless', () => {
  const options = { spreadsheet: true };
  expect(formatCsvHeader(['name'], options)).toBe('\uFEFFname\r\n');
  expect(formatCsvRows(['name'], [{ name: '=HYPERLINK("x")' }], options)).toBe(
    '"\'=HYPERLINK(""x"")"\r\n',
  );
});

test('a table that is too wide becomes a list of fields', () => {
  const rows = [
    { id: 1, name: 'Example Bakery Ltd' },
    { id: 2, name: null },
  ];
  expect(formatTable(['id', 'name'], rows, 80)).toContain('│ 1  │ Example Bakery Ltd │');
  expect(formatTable(['id', 'name'], rows, 20)).toBe(
    'id    1\nname  Example Bakery Ltd\n\nid    2\nname',
  );
});

test('text from outside cannot steer the terminal', () => {
  expect(toPlainText('a\u001B[2Jb\u202Ec\nd')).toBe('a·[2Jb·c·d');
});

test.each([null, { data: null }, { data: [null] }])(
  'a result of %j has no rows to show, and all of it as JSON',
  (result) => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const method = facts.methods.find(({ name }) => name === 'get.calls_report')!;
    for (const format of ['table', 'csv', 'json'] as const) {
      printResult(result, method, { format, showToken: false, fields: undefined });
    }
    const shown = method.list!.fields.filter((field) => field.default);
    const header = formatCsvHeader(shown.map(({ name }) => name));
    expect(write.mock.calls).toEqual([[header], [`${JSON.stringify(result, null, 2)}\n`]]);
  },
);
