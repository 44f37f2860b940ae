import { expect, test } from 'vitest';
import { assignSlugs } from './slugs.ts';

test('names become words with hyphens', () => {
  expect(assignSlugs(['CallLeg', 'access_token_expired', 'HTTPServer2', 'Ünïcode'])).toEqual([
    'call-leg',
    'access-token-expired',
    'http-server2',
    'unicode',
  ]);
});

test('names that come out the same are numbered in order', () => {
  expect(assignSlugs(['a_b', 'a-b', 'a-b-2', 'A.B'])).toEqual(['a-b', 'a-b-2', 'a-b-2-2', 'a-b-3']);
});

test('no name leads out of its folder, or to a file that a system keeps for itself', () => {
  expect(assignSlugs(['../../etc/passwd', '..', '', 'con', 'index', '__proto__'])).toEqual([
    'etc-passwd',
    'u2e-u2e',
    'page',
    'page-con',
    'page-index',
    'proto',
  ]);
});

test('long names are cut', () => {
  expect(assignSlugs(['x'.repeat(500)])[0]).toHaveLength(80);
});

test('names of any script have slugs of their own', () => {
  expect(assignSlugs(['获取', 'получить', '😀', 'Ünïcode'])).toEqual([
    'u83b7u53d6',
    'u43fu43eu43bu443u447u438u442u44c',
    'u1f600',
    'unicode',
  ]);
});
