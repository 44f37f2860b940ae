import { join } from 'node:path';
import { loadModel } from '@openrpc-kit/model';
import { describe, expect, test } from 'vitest';
import { baseDocument } from './base-document.fixture.ts';
import { findIntruders } from './find-intruders.fixture.ts';
import { generateAll, load } from './generate-all.fixture.ts';
import { collectKeys, keywords, listOfficialParts, listPartsOf } from './official-parts.fixture.ts';
import { intruder, payloads } from './payloads.fixture.ts';
import { listPositions, place, type Position } from './positions.fixture.ts';

const positions = listPositions(baseDocument);
const spec = join(import.meta.dirname, '../../../../specs/callgear-data-api/openrpc.json');

/** Names that other parts of the base document depend on, or that give an object its meaning. */
function isMeaningful({ path, kind }: Position): boolean {
  if (kind !== 'key') return false;
  const parent = path.at(-2);
  const grandparent = path.at(-3);
  const named =
    'properties patternProperties definitions dependencies variables x-extra x-owner data';
  const isNamed = typeof parent === 'string' && named.split(' ').includes(parent);
  return !isNamed && grandparent !== 'components' && !String(path.at(-1)).startsWith('x-');
}

test('the base document has every part that OpenRPC 1.4 and draft-07 know', () => {
  const parts = listPartsOf(baseDocument);
  expect([...listOfficialParts()].filter((part) => !parts.has(part))).toEqual([]);
  const keys = collectKeys(baseDocument);
  expect(keywords.filter((keyword) => !keys.has(keyword))).toEqual([]);
});

test('the base document generates, and holds no intruder', async () => {
  const { model, diagnostics } = load(baseDocument);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(positions.length).toBeGreaterThan(200);
  expect(findIntruders(await generateAll(model!))).toEqual([]);
});

test('an intruder would be found', () => {
  const found = findIntruders([
    { path: 'client/a.ts', text: `const a = '${intruder}';\n/* ${intruder} */ ${intruder}();` },
    { path: 'client/b.ts', text: 'const a = `' + intruder + '`;' },
    { path: 'client/c.ts', text: '*/' },
    {
      path: 'docs/src/generated/docs/d.md',
      text: '---\ntitle: a\nhead: 1\n---\n<b>x</b> [a](javascript:x)',
    },
    { path: '../e.json', text: '{}' },
  ]);
  for (const word of [
    'Identifier',
    'TemplateToken',
    'does not parse',
    'front matter head',
    'markup html',
    'link to javascript:x',
    '../e.json',
  ]) {
    expect(
      found.some((text) => text.includes(word)),
      word,
    ).toBe(true);
  }
});

describe.each(Object.entries(payloads))('%s', (_, payload) => {
  const texts = new Map(
    positions.map((position, index) => [position, payload(`${intruder}${index}()`)]),
  );

  test('is refused or inert at every position of a document', async () => {
    const refused: Position[] = [];
    const accepted = new Map<Position, string>();
    for (const [position, text] of texts) {
      const { model, diagnostics } = load(place(baseDocument, new Map([[position, text]])));
      if (model === undefined) {
        expect(diagnostics.length, position.path.join('/')).toBeGreaterThan(0);
        refused.push(position);
      } else accepted.set(position, text);
    }
    expect(accepted.size).toBeGreaterThan(positions.length / 2);
    // All at once, but for the names that other positions hang on.
    const together = new Map([...accepted].filter(([position]) => !isMeaningful(position)));
    expect(together.size).toBeGreaterThan(100);
    const { model, diagnostics } = load(place(baseDocument, together));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findIntruders(await generateAll(model!))).toEqual([]);
  });
});

test('no name of a member that gives an object its meaning lets a text in', async () => {
  const text = Object.values(payloads)
    .map((payload) => payload(`${intruder}()`))
    .join(' ');
  for (const position of positions.filter(isMeaningful)) {
    const { model } = load(place(baseDocument, new Map([[position, text]])));
    if (model === undefined) continue;
    expect(findIntruders(await generateAll(model)), position.path.join('/')).toEqual([]);
  }
}, 300_000);

/** Members of conventions, rows and errors that are there for readers, or name what is not code. */
const prose = 'title description summary message cure text reason x-unit x-provenance value'.split(
  ' ',
);

test('texts of a spec with conventions stay texts', async () => {
  const document = loadModel(spec).model!.document;
  const text = Object.values(payloads)
    .map((payload) => payload(`${intruder}()`))
    .join(' ');
  const places = listPositions(document).filter(
    ({ kind, path }) => kind === 'value' && prose.includes(String(path.at(-1))),
  );
  // Values of examples have to suit their schemas.
  const texts = new Map(
    places.flatMap((position) => {
      const { path } = position;
      const isValue = path.at(-1) === 'value' && !path.includes('x-known-values');
      return isValue ? [] : [[position, text] as const];
    }),
  );
  expect(texts.size).toBeGreaterThan(300);
  const { model, diagnostics } = load(place(document, texts));
  expect(diagnostics).toEqual([]);
  expect(findIntruders(await generateAll(model!))).toEqual([]);
}, 120_000);
