import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { casesFolder } from './cases.fixture.ts';
import type { Finding } from './finding.ts';
import { lintSpec } from './lint-spec.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-hostile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lint(document: unknown): readonly Finding[] {
  const file = join(folder, 'openrpc.json');
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
  return lintSpec(file).findings;
}

const codesOf = (findings: readonly Finding[]): Set<string> =>
  new Set(findings.map(({ code }) => code));

const spec = (schemas: object, more: object = {}): object => ({
  openrpc: '1.4.1',
  info: { title: 'Hostile', version: '1' },
  methods: [],
  components: { schemas },
  ...more,
});

describe('a document that would keep a validator busy for ever ends', () => {
  test('patterns that backtrack, in the values that are checked', () => {
    const text = `${'a'.repeat(50)}!`;
    const schemas = Array.from({ length: 40 }, (_, index) => [
      `Text${index}`,
      { type: 'string', pattern: '^(a+)+$', enum: [text], default: text, examples: [text] },
    ]);
    const codes = codesOf(lint(spec(Object.fromEntries(schemas) as object)));
    expect(codes).toContain('SCH008');
    expect(codes).toContain('LINT002');
  });

  test('schemas that fork at every level of a deep value', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 60; depth++) value = [value];
    const items = { $ref: '#/components/schemas/Fork' };
    const fork = {
      anyOf: [
        { type: 'array', items },
        { type: 'array', items, minItems: 1 },
      ],
    };
    expect(codesOf(lint(spec({ Fork: { ...fork, examples: [value] } })))).toContain('LINT002');
  });

  test('references that go in circles', () => {
    const circle = { $ref: '#/components/schemas/B', default: 1, required: ['a'] };
    const codes = codesOf(lint(spec({ A: circle, B: { $ref: '#/components/schemas/A' } })));
    expect(codes).toContain('SPEC006');
  });

  test('schemas that are nothing but references, in a circle of thousands', () => {
    const count = 15_000;
    const circle = Array.from({ length: count }, (_, at): [string, object] => [
      `S${at}`,
      { $ref: `#/components/schemas/S${(at + 1) % count}` },
    ]);
    expect(codesOf(lint(spec(Object.fromEntries(circle))))).toContain('SCH019');
  });

  test('a schema without end, however long the chains of others are', () => {
    const chain = Array.from({ length: 1000 }, (_, at): [string, object] => [
      `S${at}`,
      at === 0 ? { type: 'string' } : { $ref: `#/components/schemas/S${at - 1}` },
    ]);
    const endless = {
      type: 'object',
      properties: { self: { $ref: '#/components/schemas/Endless' } },
      required: ['self'],
    };
    for (const links of [chain, chain.toReversed()]) {
      const found = lint(spec({ ...Object.fromEntries(links), Endless: endless }));
      const places = found.filter(({ code }) => code === 'SCH019').map(({ pointer }) => pointer);
      expect(places).toEqual(['/components/schemas/Endless']);
    }
  });

  test('branches of branches, each of which requires what the others know', () => {
    const branches = Array.from({ length: 2000 }, (_, index) => ({ required: [`p${index}`] }));
    const all = { type: 'object', properties: { id: { type: 'string' } }, anyOf: branches };
    expect(lint(spec({ Wide: all })).length).toBeGreaterThan(0);
  });

  test('a very wide and a very deep document', () => {
    const wide = (width: number, type: string): Finding['code'][] => {
      const names = Array.from({ length: width }, (_, index) => [`field${index}`, { type }]);
      const properties = Object.fromEntries(names) as object;
      return lint(spec({ Wide: { type: 'object', properties } })).map(({ code }) => code);
    };
    const codes = wide(20_000, 'string');
    // Of what is wrong everywhere a thousand are told.
    expect(codes.filter((code) => code === 'SCH018')).toHaveLength(1000);
    expect(new Set(wide(2000, 'strnig'))).toContain('SPEC017');
    const deep = `${'{"allOf":['.repeat(20_000)}{}${']}'.repeat(20_000)}`;
    expect(codesOf(lint(`{"openrpc":"1.4.1","components":{"schemas":{"A":${deep}}}}`))).toEqual(
      new Set(['SPEC019']),
    );
  });

  test('texts that markup is searched in', () => {
    const texts = ['<', '[', '`', '```\n', '{', '<a ', '[a](', '](', '&#', ' ', 'http://a:', '{{'];
    const methods = texts.map((text, index) => ({
      name: `method${index}`,
      summary: text.repeat(100_000 / text.length),
      params: [],
    }));
    expect(lint(spec({}, { methods })).length).toBeGreaterThan(0);
  });
});

describe('no document makes the linter throw', () => {
  const documents = readdirSync(casesFolder)
    .filter((name) => name !== 'clean' && name !== 'given-up' && name !== 'exponential-pattern')
    .map((name) => readFileSync(join(casesFolder, name, 'openrpc.json'), 'utf8'));

  test('whatever stands in the place of any of its values', () => {
    const place = fc.record({
      document: fc.constantFrom(...documents),
      at: fc.nat(),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom(...oddValues)),
    });
    fc.assert(
      fc.property(place, ({ document, at, value }) => {
        const parsed: unknown = JSON.parse(document);
        const places = listPlaces(parsed);
        const [holder, key] = places[at % places.length]!;
        holder[key] = value;
        expect(Array.isArray(lint(parsed))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(lint(value as object).length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

const oddValues: readonly unknown[] = [
  null,
  true,
  -1,
  '',
  '__proto__',
  [],
  [null],
  {},
  { $ref: '#' },
  { $ref: '#/methods/0' },
  { $ref: '#/nothing' },
  { type: 'object', properties: [] },
  { allOf: [{ $ref: '#/components' }] },
];

type Holder = Record<string | number, unknown>;

function listPlaces(value: unknown): [Holder, string | number][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [
    [holder, key] as [Holder, string | number],
    ...listPlaces(holder[key]),
  ]);
}
