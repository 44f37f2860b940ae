import { expect, test } from 'vitest';
import { createProgram } from '../program.ts';
import { completeWords } from './complete-words.ts';

const complete = (...words: string[]): readonly string[] => completeWords(createProgram(), words);

test('commands, methods, flags', () => {
  expect(complete('')).toEqual(['call', 'export', 'mock', 'docs', 'completion', 'help']);
  expect(complete('ex')).toEqual(['export']);
  expect(complete('export', 'get.call')).toEqual(['get.calls_report', 'get.call_legs_report']);
  expect(complete('export', 'get.calls_report', '--f')).toEqual(['--from', '--filter', '--fields']);
  expect(complete('export', 'get.calls_report', '--from', '2026', '--f')).toEqual([
    '--filter',
    '--fields',
  ]);
  expect(complete('help', 'export', 'get.calls')).toEqual(['get.calls_report']);
  expect(complete('completion', '')).toEqual(['bash', 'zsh', 'fish']);
});

test('values of flags', () => {
  const legs = ['call', 'get.call_legs_report'];
  expect(complete(...legs, '--output', '')).toEqual(['table', 'json', 'csv']);
  expect(complete(...legs, '--fields', 'is_t')).toEqual(['is_transfered', 'is_talked']);
  expect(complete(...legs, '--fields', 'is_talked,is_t')).toEqual(['is_talked,is_transfered']);
  expect(complete(...legs, '--sort', '-start')).toEqual(['-start_time']);
  expect(complete(...legs, '--filter', 'start')).toEqual([]);
  expect(complete(...legs, '--to', 'x')).toEqual([]);
});

test('a flag and its value as one word, or as the three that bash makes of it', () => {
  const legs = ['call', 'get.call_legs_report'];
  expect(complete(...legs, '--output=t')).toEqual(['--output=table']);
  expect(complete(...legs, '--sort=-star')).toEqual(['--sort=-start_time']);
  expect(complete(...legs, '--output', '=', 't')).toEqual(['table']);
  expect(complete(...legs, '--output', '=')).toEqual(['table', 'json', 'csv']);
});

test('flags of the mock', () => {
  expect(complete('mock', '--le')).toEqual(['--legs']);
  expect(complete('mock', '--no')).toEqual(['--no-limits']);
});

test('no flag that would put a token on the command line', () => {
  const flags = complete('call', 'get.account', '--');
  expect(flags).toContain('--token-file');
  expect(flags).not.toContain('--token');
});
