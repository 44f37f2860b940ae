import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCamelCase, toIdentifier, toKebabCase, toMember, toPascalCase } from './names.ts';

test.each([
  ['get.call_legs_report', 'GetCallLegsReport', 'getCallLegsReport', 'get-call-legs-report'],
  ['eth_getBlockByHash', 'EthGetBlockByHash', 'ethGetBlockByHash', 'eth-get-block-by-hash'],
  ['p2p.Connect', 'P2pConnect', 'p2pConnect', 'p2p-connect'],
  ['HTTPServer', 'HttpServer', 'httpServer', 'http-server'],
  ['call-leg', 'CallLeg', 'callLeg', 'call-leg'],
  ['1abc', 'N1Abc', 'n1Abc', '1-abc'],
  ['../../x', 'X', 'x', 'x'],
  ['con', 'Con', 'con', 'con-'],
  ['---', '', '', ''],
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
      expect(toPascalCase(name)).toMatch(/^([A-Z][A-Za-z0-9]*)?$/);
      expect(toKebabCase(name)).toMatch(/^[a-z0-9-]*$/);
    }),
  );
});

test.each([
  ['delete', 'delete_'],
  ['default', 'default_'],
  ['delete.pet', 'deletePet'],
  ['constructor', 'constructor'],
])('%s is called %s in code', (name, expected) => {
  expect(toIdentifier(name)).toBe(expected);
});
