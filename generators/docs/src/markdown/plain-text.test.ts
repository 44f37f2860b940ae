import { array, assert, constantFrom, oneof, pre, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listNodes, parseMarkdown } from '../testing/read-page.ts';
import { isPlain, isPlainCode, isPlainStart } from './plain-text.ts';

/** Characters that could mean something, thickly sown among those that do not. */
const text = array(
  oneof(constantFrom(...'aZ9 .:/-+=()\'"?,;www.http://a@b:c#*_`~|<>[]!&\\{}^$\t'), string()),
  {
    maxLength: 14,
  },
).map((pieces) => pieces.join(''));

/** Strings that pass, without waiting for chance to make them. */
const plainText = array(
  constantFrom(...'abcwXYZ059 .,;()\'"?%…–—·’+=/-', 'www', 'http', ': ', 'é', 'Ж', '漢'),
  {
    maxLength: 20,
  },
).map((pieces) => pieces.join(''));

describe('a plain text', () => {
  test('stands for itself inside a line', () => {
    assert(
      property(oneof(text, plainText), (value) => {
        pre(isPlain(value) && value.trim() === value && value !== '');
        const types = listNodes(parseMarkdown(`x ${value} x`)).map(({ type }) => type);
        expect(types).toEqual(['root', 'paragraph', 'text']);
      }),
      { numRuns: 3000 },
    );
  });

  test('stands for itself at the start of a block, when it may', () => {
    assert(
      property(oneof(text, plainText), (value) => {
        pre(isPlain(value) && isPlainStart(value) && value.trim() === value);
        const nodes = listNodes(parseMarkdown(value));
        expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
        expect(nodes.at(-1)).toMatchObject({ value });
      }),
      { numRuns: 3000 },
    );
  });

  test('stands for itself in a cell', () => {
    assert(
      property(oneof(text, plainText), (value) => {
        pre(isPlain(value) && value.trim() === value && value !== '');
        const nodes = listNodes(parseMarkdown(`| a | b |\n| - | - |\n| ${value} | c |\n`));
        const texts = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
        expect(texts).toEqual(['a', 'b', value, 'c']);
      }),
      { numRuns: 3000 },
    );
  });
});

test('plain code stands for itself in a line and in a cell', () => {
  assert(
    property(text, (value) => {
      pre(isPlainCode(value) && !/[\r\u2028\u2029\0]/.test(value));
      const nodes = listNodes(parseMarkdown(`| a |\n| - |\n| \`${value}\` |\n\nx \`${value}\` x`));
      const codes = nodes.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
      expect(codes).toEqual([value, value]);
    }),
    { numRuns: 3000 },
  );
});

test('what is special is not plain', () => {
  const special = [
    'a*b',
    '<b>',
    'a_b',
    '[x]',
    '!',
    '`',
    'a:b',
    'http://x',
    'www.x',
    'a@b',
    '&amp;',
    '# x',
    '1\n2',
    'a|b',
    '~',
    '\\',
  ];
  expect(special.filter(isPlain)).toEqual([]);
});
