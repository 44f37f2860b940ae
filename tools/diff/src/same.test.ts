import { fileURLToPath } from 'node:url';
import examples from '@open-rpc/examples';
import { loadModel, type ApiModel } from '@openrpc-kit/model';
import { describe, expect, test } from 'vitest';
import { diffModels } from './diff-models.ts';
import { loadDocument } from './load-document.fixture.ts';
import { moveInPlace, moveToComponents } from './rewrite-schemas.fixture.ts';
import { shuffle } from './shuffle.fixture.ts';

const flagship = loadModel(
  fileURLToPath(new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url)),
).model as ApiModel;
const plain = Object.entries(examples.default).map(
  ([name, document]) => [name, loadDocument(document)] as const,
);

function expectSame(before: ApiModel, after: ApiModel): void {
  expect(diffModels(before, after)).toEqual([]);
  expect(diffModels(after, before)).toEqual([]);
}

describe.each([['callgear-data-api', flagship] as const, ...plain])(
  '%s has no changes against',
  (_, model) => {
    test('itself', () => expectSame(model, model));

    test('its bundle', () => expectSame(model, loadDocument(model.document)));

    test.each([1, 2, 3])('itself with keys and sets in another order (%i)', (seed) => {
      expectSame(model, loadDocument(shuffle(model.document, seed)));
    });
  },
);

// Params and rows of a list have to stand where the conventions look for them: these have none.
describe.each(plain)('%s has no changes against itself with schemas', (_, model) => {
  const document = model.document as unknown as Record<string, unknown>;

  test('moved to components', () => expectSame(model, loadDocument(moveToComponents(document))));

  test('moved in place', () => expectSame(model, loadDocument(moveInPlace(document))));

  test('moved to components and back', () => {
    expectSame(model, loadDocument(moveInPlace(moveToComponents(document))));
  });
});
