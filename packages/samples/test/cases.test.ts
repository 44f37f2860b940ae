import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, toJson } from '../src/index.ts';
import { readCases } from './read-cases.ts';

const endings: Readonly<Record<string, string>> = { python: 'py' };

/** Each folder is a call and its samples; `UPDATE_CASES=1` writes them anew. */
describe.each(readCases())('$name', ({ folder, makeCall }) => {
  test.each([
    ...languages,
    { title: 'JSON', id: 'json', write: ({ request }: { request: object }) => toJson(request) },
  ])('is written in $title as expected', ({ id, write }) => {
    const file = join(folder, 'expected', `sample.${endings[id] ?? id}`);
    const text = `${write(makeCall())}\n`;
    if (process.env['UPDATE_CASES']) {
      mkdirSync(join(folder, 'expected'), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
