import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literalUnion, renderTypes } from '@openrpc-kit/emit';
import { loadModel, type Schema } from '@openrpc-kit/model';
import { afterAll, expect, test } from 'vitest';
import { findRefused } from './type-proof.fixture.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyword-types-')));
afterAll(() => rmSync(folder, { recursive: true }));

interface Group {
  readonly name: string;
  readonly schema: Schema;
  readonly valid: readonly unknown[];
}

/** Every keyword of draft-07 with values that it allows: the validators are tested by the same. */
const all = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../../generators/validators/test/draft-07/keywords.json'),
    'utf8',
  ),
) as readonly Group[];
/** Addresses of schemas are refused in documents. */
const groups = all.filter(({ schema }) => !/"\$id"|"\$ref":"http/.test(JSON.stringify(schema)));

/**
 * Where types are narrower than the schema on purpose, by group: a schema that says what members or
 * items are like is taken to be for objects or lists, though it allows everything else; a list of
 * items is taken to be of that length; and TypeScript has ideas of its own about objects with nothing
 * in common with a type, and about `constructor`.
 */
const narrower = [
  'items',
  'items list',
  'additionalItems false',
  'additionalItems without a list',
  'items false',
  'required',
  'required of names that objects inherit',
  'properties',
  'properties with names that objects inherit',
  'additionalProperties false',
  'allOf',
  'uniqueItems beside a list of items',
  'items of items',
  'not of several types, and of nothing',
];

test('types of every keyword compile, and hold the values that the keyword allows', async () => {
  const file = join(folder, 'openrpc.json');
  const methods = groups.map((_, index) => ({
    name: `m${index}`,
    params: [],
    result: { name: 'r', schema: { $ref: `schema${index}.json` } },
  }));
  // In files of their own: references begin with `#/definitions`.
  groups.forEach(({ schema }, index) => {
    writeFileSync(join(folder, `schema${index}.json`), JSON.stringify(schema));
  });
  const document = { openrpc: '1.2.6', info: { title: 'Keywords', version: '1' }, methods };
  writeFileSync(file, JSON.stringify(document));
  const { model, diagnostics } = loadModel(file);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const types = await renderTypes(model!);
  const declared = [...types.schemas.values()].map(({ code }) => code);
  const proofs = groups.flatMap(({ name, valid }, index) => {
    const { code, name: type } = types.methods.get(`m${index}`)!.result!;
    declared.push(code);
    return valid.map(
      (value, at) =>
        `export const proof${index}_${at}: ${literalUnion([value])} extends ${type} ? true : false = true; // ${name}`,
    );
  });
  expect(proofs.length).toBeGreaterThan(200);
  const refused = findRefused(
    join(folder, 'proof.ts'),
    [...declared, ...proofs].join('\n').split('\n'),
  );
  const strange = refused.filter((line) => !narrower.some((name) => line.includes(`// ${name} `)));
  expect(strange).toEqual([]);
  expect(refused.length).toBeLessThan(25);
});
