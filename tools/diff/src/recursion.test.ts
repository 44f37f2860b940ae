import { describe, expect, test } from 'vitest';
import type { Change } from './change.ts';
import { diffModels } from './diff-models.ts';
import { describePath } from './report/change-text.ts';
import { loadDocument, makeDocument } from './load-document.fixture.ts';

type Schemas = Readonly<Record<string, unknown>>;

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Schemas): object => ({ type: 'object', properties });

function diff(before: Schemas, after: Schemas, root = 'Ada'): Change[] {
  return diffModels(
    loadDocument(makeDocument(ref(root), before)),
    loadDocument(makeDocument(ref(root), after)),
  );
}

const found = (changes: readonly Change[]): string[] =>
  changes.map(({ rule, places }) => `${rule} ${places[0].path}`);

describe('a comparison ends, with each change once, on schemas that', () => {
  test('refer to each other', () => {
    const make = (name: object): Schemas => ({
      Ada: object({ bob: ref('Bob') }),
      Bob: object({ ada: ref('Ada'), name }),
    });
    expect(diff(make({ type: 'string' }), make({ type: 'string' }))).toEqual([]);
    expect(found(diff(make({ type: 'string' }), make({ type: 'integer' })))).toEqual([
      'param-type-changed params.value.bob.name',
      'result-type-changed result.bob.name',
    ]);
  });

  test.each(['anyOf', 'oneOf', 'allOf'])('hold themselves in %s', (keyword) => {
    const make = (name: object): Schemas => ({
      Ada: object({ next: { [keyword]: [ref('Ada')] }, name }),
    });
    expect(found(diff(make({ type: 'string' }), make({ type: 'integer' })))).toEqual([
      'param-type-changed params.value.name',
      'result-type-changed result.name',
    ]);
  });

  test('are a choice of themselves and others', () => {
    const make = (...others: object[]): Schemas => ({
      Ada: { anyOf: [...others, { type: 'array', items: ref('Ada') }] },
    });
    const changes = diff(make({ type: 'string' }), make({ type: 'string' }, { minimum: 1 }));
    expect(found(changes)).toContain('result-union-widened result');
  });

  test('were unrolled by one turn, which is no change', () => {
    const rolled = { Ada: object({ next: ref('Ada') }) };
    const unrolled = { Ada: object({ next: object({ next: ref('Ada') }) }) };
    expect(diff(rolled, unrolled)).toEqual([]);
    expect(diff(unrolled, rolled)).toEqual([]);
  });

  test('go in circles of different lengths', () => {
    const circle = (length: number): Schemas =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          index === 0 ? 'Ada' : `Link${index}`,
          object({ next: ref((index + 1) % length === 0 ? 'Ada' : `Link${index + 1}`) }),
        ]),
      );
    expect(diff(circle(2), circle(3))).toEqual([]);
    expect(diff(circle(7), circle(5))).toEqual([]);
  });

  test('are reached through a long chain of references', () => {
    const chain = (end: object): Schemas =>
      Object.fromEntries(
        Array.from({ length: 1500 }, (_, index) => [
          index === 0 ? 'Ada' : `Link${index}`,
          index === 1499 ? end : ref(`Link${index + 1}`),
        ]),
      );
    expect(found(diff(chain({ type: 'string' }), chain({ type: 'integer' })))).toEqual([
      'param-type-changed params.value',
      'result-type-changed result',
    ]);
  });

  test('lead far', () => {
    const chain = (end: object): Schemas =>
      Object.fromEntries(
        Array.from({ length: 1500 }, (_, index) => [
          index === 0 ? 'Ada' : `Link${index}`,
          index === 1499 ? end : object({ next: ref(`Link${index + 1}`) }),
        ]),
      );
    const changes = diff(chain({ type: 'string' }), chain({ type: 'integer' }));
    expect(changes).toHaveLength(2);
    for (const { places } of changes) expect(describePath(places[0]).length).toBeLessThan(200);
  });

  test('offer many variants', () => {
    const choice = (first: number): Schemas => ({
      Ada: {
        anyOf: Array.from({ length: 150 }, (_, index) => object({ [`p${index + first}`]: {} })),
      },
    });
    expect(diff(choice(0), choice(1))).toHaveLength(4);
  });
});
