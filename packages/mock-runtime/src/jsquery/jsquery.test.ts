import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue } from '../json.ts';
import { compileJsquery } from './compile-jsquery.ts';

const tags: JsonValue = [
  { tag_id: 31, tag_name: 'Order', tag_type: 'manual', marks: [1, 2] },
  { tag_id: 32, tag_name: 'Call back', tag_type: 'auto', marks: [] },
];
const tree: JsonValue = { a: { b: [1, 2, { c: null }] }, 'two words': true, n: 1.5 };

test.each<[string, JsonValue, boolean]>([
  ['#.tag_id = 31', tags, true],
  ['#.tag_id = 33', tags, false],
  ['#(tag_id = 31 AND tag_type = manual)', tags, true],
  ['#(tag_id = 31 AND tag_type = auto)', tags, false],
  ['#.tag_id = 31 and #.tag_type = auto', tags, true],
  ['#(tag_id = 31 & tag_type = "manual") | #.tag_id = 99', tags, true],
  ['NOT #.tag_id = 31', tags, false],
  ['!(#.tag_id = 33)', tags, true],
  ['#:.tag_id > 30', tags, true],
  ['#:.tag_id > 31', tags, false],
  ['#0.tag_id = 31', tags, true],
  ['#1.tag_id = 31', tags, false],
  ['#.tag_id IN (1, 32)', tags, true],
  ['#.tag_id in ()', tags, false],
  ['#.tag_name = "Call back"', tags, true],
  ['#.tag_name = "call back"', tags, false],
  ['#.marks @> [1]', tags, true],
  ['#.marks @> [1, 3]', tags, false],
  ['#.marks <@ [1, 2, 3]', tags, true],
  ['#.marks && [2, 9]', tags, true],
  ['#.marks && [9]', tags, false],
  ['#.missing = *', tags, false],
  ['#.tag_id = *', tags, true],
  ['@# = 2', tags, true],
  ['#.marks.@# = 0', tags, true],
  ['$ IS ARRAY', tags, true],
  ['# IS OBJECT', tags, true],
  ['#.tag_id IS NUMERIC', tags, true],
  ['#.tag_id IS STRING', tags, false],
  ['*.c = null', tree, true],
  ['* = 1', tree, true],
  ['* = 7', tree, false],
  ['%.b.# = 2', tree, true],
  ['a.b.#2.c = null', tree, true],
  ['"two words" = true', tree, true],
  ['"two words" IS BOOLEAN', tree, true],
  ['n >= 1.5 AND n < 2e0', tree, true],
  ['n > "1"', tree, false],
  ['a.b = [1, 2]', tree, false],
  ['constructor = *', tree, false],
  ['*.*.*.*.*.*.c = *', tree, true],
  ['$ = Order', 'Order', true],
])('%s', (source, value, holds) => {
  expect(compileJsquery(source)(value)).toBe(holds);
});

test.each([
  '',
  'a',
  'a =',
  '= 1',
  'a = 1 b',
  'a = [1',
  '(a = 1',
  'a IS NOTHING',
  'a @> 1',
  'a..b = 1',
  'a = "\\x"',
  'a ~ 1',
  "a = 'x'",
  `${'('.repeat(100)}a = 1`,
  `a = ${'['.repeat(100)}`,
  'x'.repeat(10_001),
])('%j is refused', (source) => {
  expect(() => compileJsquery(source)).toThrow(SyntaxError);
});

test('whatever is written, it is an answer or a SyntaxError', () => {
  const pieces = fc.constantFrom(
    '#',
    '%',
    '*',
    '$',
    '.',
    '(',
    ')',
    '[',
    ']',
    ',',
    '=',
    '<',
    '@>',
    '&&',
    'IN',
    'IS',
    'NOT',
    'AND',
    'OR',
    'a',
    '"b"',
    '1',
    '-2.5',
    'null',
    ':',
    '@#',
    '!',
    '|',
    '&',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.jsonValue(), (parts, value) => {
      try {
        expect(typeof compileJsquery(parts.join(' '))(value as JsonValue)).toBe('boolean');
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }),
    { numRuns: 2000 },
  );
});
