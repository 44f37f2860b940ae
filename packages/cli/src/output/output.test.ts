import { expect, test } from 'vitest';
import { formatCsvHeader, formatCsvRows } from './csv.ts';
import { toPlainText } from './plain-text.ts';
import { formatTable } from './table.ts';

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
