import { expect, test } from 'vitest';
import { generate } from '../testing/generate.ts';
import { loadCallgear } from '../testing/load-callgear.ts';
import { readPage } from '../testing/read-page.ts';
import { serialise } from './print-blocks.ts';

test('what is printed quickly is what the serialiser would have printed', () => {
  const pages = generate(loadCallgear()).filter(({ path }) => path.endsWith('.md'));
  for (const { path, text } of pages) {
    const body = text.replace(/^---\n.*?\n---\n\n/s, '');
    expect(`${serialise(readPage(text).root.children)}\n`, path).toBe(body);
  }
});
