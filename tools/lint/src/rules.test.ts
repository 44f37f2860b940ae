import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { casesFolder, cleanFolder, lintFolder, printFindings } from './cases.fixture.ts';
import { ruleGroups } from './rule.ts';
import { rules } from './rules.ts';

describe('every rule finds what its case shows, and nothing else in it', () => {
  for (const { name, code } of rules) {
    test(`${code} ${name}`, () => {
      const folder = join(casesFolder, name);
      const { findings } = lintFolder(folder);
      const told = findings.filter((each) => each.code === code || each.code.startsWith('SPEC'));
      const text = printFindings(told, folder);

      const expected = join(folder, 'findings.txt');
      if (process.env['UPDATE_CASES']) writeFileSync(expected, text);
      expect(existsSync(expected), 'UPDATE_CASES=1 writes findings.txt').toBe(true);
      expect(text).toBe(readFileSync(expected, 'utf8'));
      expect(text).toContain(code);
    });
  }
});

describe('no rule of a group finds anything in its clean document', () => {
  for (const group of Object.keys(ruleGroups)) {
    test(group, () => {
      const folder = join(cleanFolder, group);
      const codes = new Set(rules.filter((rule) => rule.group === group).map(({ code }) => code));
      const { findings } = lintFolder(folder);
      const told = findings.filter(({ code }) => codes.has(code) || code.startsWith('SPEC'));
      expect(printFindings(told, folder)).toBe('');
    });
  }
});

describe('the table of rules', () => {
  test('has each code and each name once', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  test('has a file, a case and full sentences for every rule, and no other cases', () => {
    const source = fileURLToPath(new URL('rules', import.meta.url));
    for (const { group, name, code, cause, fix } of rules) {
      expect(existsSync(join(source, group, `${name}.ts`)), name).toBe(true);
      expect(code).toMatch(/^(STR|NAM|SCH|MET|ERR|SAF|LST|LINT)\d{3}$/);
      expect(cause).toMatch(/\.$/);
      expect(fix).toMatch(/\.$/);
    }
    const files = readdirSync(source, { recursive: true }).filter((file) =>
      `${file}`.endsWith('.ts'),
    );
    expect(files).toHaveLength(rules.length);
    const cases = readdirSync(casesFolder).filter((name) => name !== 'clean');
    expect(cases.toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
  });
});
