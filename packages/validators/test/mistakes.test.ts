import { paramsValidators } from '@callgear-data-api/validators/by-method';
import type { Issue } from '@callgear-data-api/validators';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Mistake {
  readonly mistake: string;
  readonly method: string;
  readonly params: unknown;
}

const folder = join(import.meta.dirname, 'cases/mistakes');
const page = join(folder, 'messages.md');
const mistakes = JSON.parse(readFileSync(join(folder, 'mistakes.json'), 'utf8')) as Mistake[];

/** One page to read: what was sent, and what each mistake in it is answered with. */
function describeMistakes(): string {
  const sections = mistakes.map(({ mistake, method, params }) => {
    const result = paramsValidators[method]?.(params);
    const issues = result?.ok === false ? result.issues : [];
    const lines = issues.map(describeIssue);
    return `## ${mistake}\n\n\`${method}\` ${JSON.stringify(params)}\n\n${lines.join('\n')}`;
  });
  return `# Mistakes and messages\n\n${sections.join('\n')}`;
}

/** The message, and beneath it what a program reads instead. */
function describeIssue(issue: Issue): string {
  const { message, mnemonic, code, field, pointer, value, expected, suggestion } = issue;
  const facts = [
    `\`${mnemonic}\` ${code}`,
    `field \`${field}\``,
    `pointer \`${pointer}\``,
    `value \`${value === undefined ? 'none' : JSON.stringify(value)}\``,
    `expected \`${expected}\``,
    ...(suggestion === undefined ? [] : [`suggestion \`${suggestion}\``]),
  ];
  return `> ${message}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n`;
}

/** `UPDATE_CASES=1` writes the page anew, to be read in review. */
test('each typical mistake gets its message', () => {
  const text = describeMistakes();
  if (process.env['UPDATE_CASES']) writeFileSync(page, text);
  expect(text).toBe(readFileSync(page, 'utf8'));
});

test('each mistake is one', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(30);
  for (const { mistake, method, params } of mistakes) {
    expect([mistake, paramsValidators[method]?.(params).ok]).toEqual([mistake, false]);
  }
});

test('no message shows a secret', () => {
  for (const secret of ['9f1c2d3e4b5a', '123456789', 'correct horse']) {
    expect(readFileSync(page, 'utf8').replaceAll(/^`.*$/gm, '')).not.toContain(secret);
  }
});
