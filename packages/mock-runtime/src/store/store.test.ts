import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListDescription } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import { ComputedColumn } from './computed-column.ts';
import { createCodes, DictionaryColumn } from './dictionary-column.ts';
import { JsonWriter } from './json-writer.ts';
import { FloatColumn, IntegerColumn, nullInteger } from './number-column.ts';
import { planMembers } from './plan-members.ts';
import { sortByRanks } from './radix.ts';
import { Table } from './table.ts';
import { createTableOfRows } from './table-of-rows.ts';

const integers = fc.oneof(
  fc.integer({ min: nullInteger + 1, max: 0x7fff_ffff }),
  fc.constantFrom(0, 9, 10, 99, 100, 9999, 10_000, 99_999_999, 100_000_000, -1, -10_000),
);

function write(run: (writer: JsonWriter) => void): string {
  const writer = new JsonWriter(1);
  run(writer);
  return new TextDecoder().decode(writer.finish());
}

test('numbers are written as JSON writes them', () => {
  fc.assert(
    fc.property(fc.array(integers), (numbers) => {
      const text = write((writer) => {
        for (const number of numbers) {
          writer.integer(number);
          writer.text(',');
        }
      });
      expect(text).toBe(numbers.map((number) => `${number},`).join(''));
    }),
  );
});

test('every second of a day is written as a clock shows it', () => {
  for (let second = 0; second < 86_400; second += 7) {
    const shown = new Date(second * 1000).toISOString().slice(11, 19);
    expect(write((writer) => writer.clock(second))).toBe(`${shown}"`);
  }
});

test('texts of every kind come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const whole = texts.map((text) => text.toWellFormed()).join('');
      const written = write((writer) => {
        for (const text of texts) writer.text(text.toWellFormed());
      });
      expect(written).toBe(whole);
    }),
  );
});

test('hexadecimal digits', () => {
  expect(write((writer) => writer.hex(0xdeadbeef))).toBe('deadbeef');
  expect(write((writer) => writer.hex(15))).toBe('0000000f');
});

test('members of any mixture of columns are what JSON.stringify makes of the row', () => {
  const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('ü', '"', '\u2028', '😀'));
  const column = fc.oneof(
    fc.record({
      kind: fc.constant('dictionary' as const),
      values: fc.array(values, { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('integer' as const),
      values: fc.array(integers, { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('computed' as const),
      values: fc.array(values, { minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
      (kinds, picks) => {
        const length = 5;
        const shared = createCodes(length, 10);
        shared.set(picks);
        const columns = kinds.map(({ kind, values: from }, index) => {
          const cell = (row: number): JsonValue => (from[row % from.length] ?? null) as JsonValue;
          if (kind === 'integer')
            return new IntegerColumn(
              Int32Array.from({ length }, (_item, row) => cell(row) as number),
            );
          if (kind === 'computed') return new ComputedColumn(length, cell);
          const codes = index % 2 === 0 ? shared : Uint16Array.from(picks);
          return new DictionaryColumn(
            codes,
            Array.from({ length: 10 }, (_item, code) => cell(code)),
          );
        });
        const members = planMembers(
          columns.map((each, index) => ({ prefix: `,"f${index}":`, column: each })),
        );
        for (let row = 0; row < length; row += 1) {
          const text = write((writer) => {
            for (const member of members) member(row, writer);
          });
          const expected = columns.map(
            (each, index) => `,"f${index}":${JSON.stringify(each.value(row))}`,
          );
          expect(text).toBe(expected.join(''));
        }
      },
    ),
  );
});

test('sorting by ranks is a stable sort', () => {
  const ranks = fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 0xffff_ffff })));
  fc.assert(
    fc.property(ranks, fc.boolean(), (list, descending) => {
      const rows = Uint32Array.from(list, (_rank, row) => row);
      const sorted = [...sortByRanks(rows, Uint32Array.from(list), descending)];
      const expected = [...list.keys()].toSorted((left, right) => {
        const compared = (list[left] ?? 0) - (list[right] ?? 0);
        return descending ? -compared : compared;
      });
      expect(sorted).toEqual(expected);
    }),
  );
});

test('columns of numbers know null', () => {
  const column = new IntegerColumn(Int32Array.of(3, nullInteger, -1));
  expect([0, 1, 2].map((row) => column.value(row))).toEqual([3, null, -1]);
  expect([...column.ranks()]).toEqual([4, 5, 0]);
  expect([...new FloatColumn(Float64Array.of(0.5, NaN, -2, 0.5)).ranks()]).toEqual([1, 2, 0, 1]);
});

test('columns of a table have one length', () => {
  const columns = new Map([['id', new IntegerColumn(new Int32Array(2))]]);
  expect(() => new Table({ columns, key: 'id', length: 3, order: [] })).toThrow('id has 2 rows');
});

test('rows that do not fit their fields are named', () => {
  const list: ListDescription = {
    row: 'Thing',
    key: 'id',
    order: [{ field: 'id', order: 'asc' }],
    fields: [
      {
        name: 'id',
        dataType: 'number',
        nullable: false,
        sortable: true,
        default: true,
        operators: [],
      },
      {
        name: 'at',
        dataType: 'iso8601',
        nullable: true,
        sortable: true,
        default: true,
        operators: [],
      },
    ],
  };
  expect(() => createTableOfRows(list, [{ id: 1 }, { id: '2' }])).toThrow(
    'Row 1: "2" is no value of id',
  );
  expect(() => createTableOfRows(list, [{ id: 1, at: '2026-13-01 00:00:00' }])).toThrow(
    'is no value of at',
  );
  const table = createTableOfRows(list, [{ id: 2 }, { id: 1, at: '2026-12-01 00:00:00' }]);
  expect([0, 1].map((row) => table.column('id').value(row))).toEqual([1, 2]);
  expect(table.column('at').value(1)).toBeNull();
  expect(() => table.column('constructor')).toThrow(RangeError);
});
