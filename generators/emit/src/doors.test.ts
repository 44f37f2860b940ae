import * as fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { comment } from './comment.ts';
import { identifier, isIdentifier, propertyKey } from './identifier.ts';
import { literal, literalUnion } from './literal.ts';

/** Text that has ended comments, strings, templates and script elements of other generators. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '*/',
        '/*',
        '`',
        '${',
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '\u2028',
        '</script>',
        '@',
        '{@',
        'alert(1)',
        '//',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

function parse(code: string): ts.SourceFile {
  const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: ts.Diagnostic[] };
  expect(parseDiagnostics.map(({ messageText }) => messageText)).toEqual([]);
  return source;
}

describe('values of a document enter code through doors only', () => {
  test('literal: what comes out evaluates to what went in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const code = `(${literal(value)})`;
        parse(code);
        const evaluated: unknown = new Function(`return ${code}`)();
        expect(JSON.stringify(evaluated)).toBe(JSON.stringify(value));
        expect(code).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  test('literal: JSON in a text stands in single quotes and keeps its own', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.stringify({ value });
        const code = literal(json);
        expect(new Function(`return ${code}`)()).toBe(json);
        const quotes = (text: string, quote: string): number => text.split(quote).length;
        const isSingle = quotes(json, "'") <= quotes(json, '"');
        expect(code[0]).toBe(isSingle ? "'" : '"');
        if (isSingle) expect(code).not.toMatch(/(?<!\\)(?:\\\\)*\\"/);
      }),
    );
  });

  test('literal: an own key __proto__ stays an own key', () => {
    const value: unknown = JSON.parse('{"__proto__":{"polluted":true},"a":1}');
    const evaluated = new Function(`return ${literal(value)}`)() as object;
    expect(Object.keys(evaluated)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(evaluated)).toBe(Object.prototype);
  });

  test('literalUnion: parses as one type', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.integer(), fc.constant(null))), (values) => {
        expect(parse(`type T = ${literalUnion(values)};`).statements).toHaveLength(1);
      }),
    );
  });

  test('comment: the text stays inside', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, example) => {
        const source = parse(`${comment(text, { example })}\nexport {};`);
        expect(source.statements).toHaveLength(1);
        const tags = ts.getJSDocCommentsAndTags(source.statements[0] as ts.Node);
        const names = tags.flatMap((node) =>
          ts.isJSDoc(node) ? (node.tags ?? []).map(({ tagName }) => tagName.text) : [],
        );
        expect(names).toEqual(['example']);
      }),
    );
  });

  test('propertyKey: gives exactly one member of that name', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const [type] = parse(`type T = { ${propertyKey(name)}: 1 };`).statements as unknown as [
          ts.TypeAliasDeclaration,
        ];
        const { members } = type.type as ts.TypeLiteralNode;
        expect(members.map((member) => (member.name as ts.StringLiteral).text)).toEqual([name]);
      }),
    );
  });

  test('identifier: refuses what is no plain name', () => {
    for (const name of [
      'class',
      'a-b',
      '1a',
      '',
      '__proto__',
      'a b',
      'await',
      '\u0301e',
      'a😀',
      '\u200da',
    ]) {
      expect(isIdentifier(name)).toBe(false);
      expect(() => identifier(name)).toThrow('not an identifier');
    }
    expect(identifier('getCallLegsReport')).toBe('getCallLegsReport');
    expect(identifier('получитьЗвонки')).toBe('получитьЗвонки');
  });
});

test('comment shapes', () => {
  expect(comment('')).toBe('');
  expect(comment('One line.')).toBe('/** One line. */');
  expect(comment('\n Title \n\n  Text.\n')).toBe('/**\n *  Title\n *\n *   Text.\n */');
  expect(comment('Title\n\nA tag: {@link x}')).toBe(
    '/**\n * Title\n *\n * A tag: {\\@link x}\n */',
  );
  expect(comment('Text.', { deprecated: 'Use x.' })).toBe(
    '/**\n * Text.\n *\n * @deprecated Use x.\n */',
  );
});
