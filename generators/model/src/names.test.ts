import * as fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { toCamelCase, toIdentifier, toKebabCase, toMember, toPascalCase } from './names.ts';

/** Letters by code point, as a file name has them. */
function spelt(text: string): string {
  return [...text].map((letter) => `u${letter.codePointAt(0)!.toString(16)}`).join('');
}

test.each([
  ['get.call_legs_report', 'GetCallLegsReport', 'getCallLegsReport', 'get-call-legs-report'],
  ['eth_getBlockByHash', 'EthGetBlockByHash', 'ethGetBlockByHash', 'eth-get-block-by-hash'],
  ['p2p.Connect', 'P2pConnect', 'p2pConnect', 'p2p-connect'],
  ['HTTPServer', 'HttpServer', 'httpServer', 'http-server'],
  ['call-leg', 'CallLeg', 'callLeg', 'call-leg'],
  ['1abc', 'N1Abc', 'n1Abc', '1-abc'],
  ['../../x', 'X', 'x', 'x'],
  ['con', 'Con', 'con', 'con-'],
  ['---', 'U2dU2dU2d', 'u2dU2dU2d', 'u2d-u2d-u2d'],
  ['', '', '', ''],
  ['Ünïcode', 'Unicode', 'unicode', 'unicode'],
  [
    'получить.звонки',
    'ПолучитьЗвонки',
    'получитьЗвонки',
    spelt('получить') + '-' + spelt('звонки'),
  ],
  ['获取', 'N获取', '获取', 'u83b7u53d6'],
  ['get获取', 'Get获取', 'get获取', 'get-u83b7u53d6'],
  ['😀', 'U1f600', 'u1f600', 'u1f600'],
  ['٣a', 'N٣A', 'n٣A', 'u663-a'],
])('%s', (name, pascal, camel, kebab) => {
  expect([toPascalCase(name), toCamelCase(name), toKebabCase(name)]).toEqual([
    pascal,
    camel,
    kebab,
  ]);
});

test('no member of a grouped client makes a promise of it', () => {
  expect(['then', 'get_then', 'Then'].map(toMember)).toEqual(['then_', 'getThen', 'then_']);
});

test('whatever the name, what is made of it can stand in code and in a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(toPascalCase(name)).toMatch(/^(\p{Lu}[\p{ID_Continue}]*)?$/u);
      expect(toCamelCase(name)).toMatch(/^((?!\p{Lu})\p{ID_Start}[\p{ID_Continue}]*)?$/u);
      expect(toKebabCase(name)).toMatch(name === '' ? /^$/ : /^[a-z0-9-]{1,101}$/);
    }),
  );
});

test('every letter that is kept is one to TypeScript, in both cases', () => {
  const isPart = (character: string): boolean =>
    ts.isIdentifierPart(character.codePointAt(0)!, ts.ScriptTarget.ES2022);
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    const names = toPascalCase(character) + toCamelCase(character);
    if (![...names].every(isPart)) expect.fail(`U+${code.toString(16)}`);
  }
});

test('a name of one script is the same however its letters are composed', () => {
  for (const name of ['й', 'é', '한국어', 'ώ']) {
    expect(toCamelCase(name.normalize('NFD'))).toBe(toCamelCase(name.normalize('NFC')));
  }
});

test.each([
  ['delete', 'delete_'],
  ['default', 'default_'],
  ['delete.pet', 'deletePet'],
  ['constructor', 'constructor'],
])('%s is called %s in code', (name, expected) => {
  expect(toIdentifier(name)).toBe(expected);
});
