import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeRuleTable } from './rule-table.ts';

const file = fileURLToPath(new URL('../README.md', import.meta.url));
const marks =
  /(<!-- rules: made from the table of rules -->\n\n)([\s\S]*)(\n<!-- end of rules -->)/;

test('the README lists every rule as the table has it (UPDATE_CASES=1 writes it)', () => {
  const text = readFileSync(file, 'utf8');
  const updated = text.replace(marks, (_, begin: string, _old, end: string) => {
    return `${begin}${writeRuleTable()}${end}`;
  });
  expect(updated).toMatch(marks);
  if (process.env['UPDATE_CASES']) writeFileSync(file, updated);
  expect(readFileSync(file, 'utf8')).toBe(updated);
});
