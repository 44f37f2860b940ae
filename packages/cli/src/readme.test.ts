import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { facts } from './generated/facts.ts';
import { exitCodeTable } from './exit-codes.ts';
import { parseFilter } from './expressions/parse-filter.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const method = facts.methods.find(({ name }) => name === 'get.call_legs_report')!;

test('the readme has the exit codes that the command has', () => {
  for (const [code] of exitCodeTable)
    expect(readme).toMatch(new RegExp(`^\\| (\\d+, )?${code}\\b`, 'm'));
});

test('the filters of the readme can be read', () => {
  const [, block = ''] = /```\n(direction=in[^`]+)```/.exec(readme) ?? [];
  const filters = block.trim().split(/\n| {3,}/);
  expect(filters.length).toBe(6);
  for (const filter of filters) expect(parseFilter(filter, method, facts)).toBeDefined();
});
