import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateDocument } from '../generate-document.ts';
import type { Generation } from '../generation.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Patience is the bound: what goes on for longer counts as hung. */
async function generate(name: string, text: string, ending = 'json'): Promise<Generation> {
  const file = join(folder, `${name}.${ending}`);
  writeFileSync(file, text);
  const task = { file, folder: join(folder, name), scope: '@sizes', lenient: false };
  return await generateDocument(task, 100_000);
}

function makeDocument(schema: string, components = '{}'): string {
  const result = `{"name":"answer","schema":${schema}}`;
  return `{"openrpc":"1.3.2","info":{"title":"Sizes","version":"1"},"methods":[{"name":"call","params":[],"result":${result}}],"components":{"schemas":${components}}}`;
}

const nest = (open: string, depth: number, close: string): string =>
  `${open.repeat(depth)}true${close.repeat(depth)}`;

const deep: Readonly<Record<string, string>> = {
  'schemas in schemas': makeDocument(nest('{"not":', 20_000, '}')),
  'lists in a default': makeDocument(`{"default":${nest('[', 100_000, ']')}}`),
  'objects in an extension': makeDocument(`{"x-deep":${nest('{"a":', 50_000, '}')}}`),
};

test.each(Object.entries(deep))(
  'deep: %s are refused',
  async (name, text) => {
    const { outcome, reasons } = await generate(name, text);
    expect(outcome, reasons.join()).toBe('refused');
    expect(reasons.length).toBeGreaterThan(0);
  },
  120_000,
);

/** JSON is YAML, too. */
const yaml: Readonly<Record<string, string>> = {
  'schemas in schemas': makeDocument(nest('{"not":', 20_000, '}')),
  'lists of lists': `x-deep:\n  ${'- '.repeat(50_000)}1\n`,
  'aliases of aliases': `x-a: &a0 [1, 1, 1, 1, 1, 1, 1, 1]\n${Array.from(
    { length: 12 },
    (_, at) => `x-${at}: &a${at + 1} [${`*a${at}, `.repeat(7)}*a${at}]\n`,
  ).join('')}`,
  'an alias of what it stands in': 'x-a: &a { b: *a }\n',
  'a large file': `x-a: ${'a'.repeat(5_000_000)}\n`,
};

test.each(Object.entries(yaml))(
  'YAML: %s are refused',
  async (name, text) => {
    const { outcome, reasons } = await generate(`yaml ${name}`, text, 'yaml');
    expect(outcome, reasons.join()).toBe('refused');
    expect(reasons).toContain('SPEC019');
  },
  120_000,
);

test('a hundred thousand methods or schemas are refused', async () => {
  const many = '{"name":"a","params":[]},'.repeat(100_000).slice(0, -1);
  const methods = makeDocument('true').replace('"methods":[', `"methods":[${many},`);
  const schemas = makeDocument('true', `{${list(100_000, (index) => `"S${index}":{}`)}}`);
  for (const [name, text] of Object.entries({ methods, schemas })) {
    const { outcome, reasons } = await generate(`many ${name}`, text);
    expect(outcome, reasons.join()).toBe('refused');
    expect(reasons).toEqual(['SPEC019']);
  }
}, 120_000);

const list = (length: number, item: (index: number) => string): string =>
  Array.from({ length }, (_, index) => item(index)).join(',');

const large: Readonly<Record<string, string>> = {
  'members of an object': makeDocument(
    `{"type":"object","properties":{${list(3000, (index) => `"p${index}":{"type":"string"}`)}}}`,
  ),
  'values of an enum': makeDocument(`{"enum":[${list(5000, (index) => `"v${index}"`)}]}`),
  'a long text': makeDocument(`{"description":"${'*a_`<'.repeat(100_000)}"}`),
  'a long chain of references': makeDocument(
    '{"$ref":"#/components/schemas/S0"}',
    `{${list(300, (index) => `"S${index}":{"items":{"$ref":"#/components/schemas/S${(index + 1) % 300}"}}`)}}`,
  ),
  'alternatives that double at each step': makeDocument(
    '{"$ref":"#/components/schemas/S0"}',
    `{${list(40, (index) => {
      const next = `{"$ref":"#/components/schemas/S${Math.min(index + 1, 39)}"}`;
      return `"S${index}":{"oneOf":[${next},{"type":"array","items":${next}}]}`;
    })}}`,
  ),
  'a chain of schemas that are references alone': makeDocument(
    '{"$ref":"#/components/schemas/S0"}',
    `{${list(3000, (index) => `"S${index}":{"$ref":"#/components/schemas/S${index + 1}"}`)},"S3000":{"properties":{"a":{}}}}`,
  ),
  'references that double at each step': makeDocument(
    '{"$ref":"#/components/schemas/S0"}',
    `{${list(40, (index) => {
      const next = `{"$ref":"#/components/schemas/S${Math.min(index + 1, 39)}"}`;
      return `"S${index}":{"properties":{"a":${next},"b":${next}}}`;
    })}}`,
  ),
};

test.each(Object.entries(large))(
  'large: %s, in bounded time',
  async (name, text) => {
    const { outcome, reasons } = await generate(name, text);
    expect(['generated', 'refused'], reasons.join()).toContain(outcome);
  },
  120_000,
);
