import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonWriter } from './json-writer.ts';
import { KeptPages } from './kept-pages.ts';

const decoder = new TextDecoder();

/** Asks for a page of which each row is `size` signs long. */
function ask(pages: KeptPages, fields: readonly string[], rows: readonly number[], size = 1) {
  const writer = new JsonWriter();
  let isMade = false;
  writer.text('before');
  pages.write(fields, Uint32Array.from(rows), writer, () => {
    isMade = true;
    writer.text(JSON.stringify([fields, rows, 'é'.repeat(size)]));
  });
  writer.text('after');
  return { text: decoder.decode(writer.finish()), isMade };
}

test('whatever was asked before, a page is that of its rows and fields', () => {
  const rows = fc.array(fc.nat(1), { maxLength: 2 });
  const fields = fc.subarray(['id', 'name', 'id,name'], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fields, rows), { maxLength: 40, size: 'max' }), (asked) => {
      const pages = new KeptPages();
      for (const [names, numbers] of asked) {
        const { text } = ask(pages, names, numbers);
        expect(text).toBe(`before${JSON.stringify([names, numbers, 'é'])}after`);
      }
    }),
  );
});

test('a page is made twice, and is there from then on', () => {
  const pages = new KeptPages();
  const made = [1, 2, 3, 4].map(() => ask(pages, ['id'], [1, 2]).isMade);
  expect(made).toEqual([true, true, false, false]);
});

test('what was asked for longest ago goes', () => {
  const pages = new KeptPages();
  for (const row of [1, 1, 2, 3, 4, 5, 6, 7, 8, 9]) ask(pages, ['id'], [row]);
  expect(ask(pages, ['id'], [1]).isMade).toBe(true);
  expect(ask(pages, ['id'], [9]).isMade).toBe(true);
  expect(ask(pages, ['id'], [9]).isMade).toBe(false);
});

test('pages are kept up to four megabytes, and none that is larger', () => {
  const pages = new KeptPages();
  const third = 700_000;
  for (const row of [1, 1, 2, 2, 3, 3]) ask(pages, ['id'], [row], third);
  expect(ask(pages, ['id'], [3], third).isMade).toBe(false);
  expect(ask(pages, ['id'], [2], third).isMade).toBe(false);
  expect(ask(pages, ['id'], [1], third).isMade).toBe(true);
  const made = [1, 2, 3].map(() => ask(pages, ['id'], [4], 2_200_000).isMade);
  expect(made).toEqual([true, true, true]);
});
