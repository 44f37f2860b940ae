import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spec as official } from '@open-rpc/spec-types';
import { afterAll, describe, expect, test } from 'vitest';
import type { ApiModel } from './api-model.ts';
import { loadModel } from './load-model.ts';
import { shuffleKeys } from './shuffle-keys.fixture.ts';

const specFile = fileURLToPath(
  new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(file: string): ApiModel {
  const { model, diagnostics } = loadModel(file);
  expect(diagnostics).toEqual([]);
  return model as ApiModel;
}

function loadDocument(document: unknown): ApiModel {
  const file = join(folder, 'openrpc.json');
  writeFileSync(file, JSON.stringify(document));
  return load(file);
}

describe('the bundled document', () => {
  const model = load(specFile);

  test('stands alone: no reference leaves it', () => {
    const references = [...JSON.stringify(model.document).matchAll(/"\$ref":"([^"]*)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, reference] of references) expect(reference).toMatch(/^#\/components\//);
  });

  test('has the keys that the official schema requires, and no others', () => {
    const { required, properties } = official.OpenRPCSpecificationSchema1_4;
    expect(Object.keys(model.document)).toEqual(expect.arrayContaining(required));
    for (const key of Object.keys(model.document)) {
      if (!key.startsWith('x-')) expect(Object.keys(properties)).toContain(key);
    }
  });

  test('gives the model it was made of when it is loaded', () => {
    expect(loadDocument(model.document)).toEqual(model);
  });

  test('is the same however the keys of its source are shuffled', () => {
    for (const seed of [1, 2, 3]) {
      const shuffled = loadDocument(shuffleKeys(model.document, seed));
      expect(JSON.stringify(shuffled)).toBe(JSON.stringify(model));
    }
  });

  test('spells out which operator takes which value', () => {
    const { schemas } = model;
    const condition = schemas.find(({ name }) => name === 'CallLegFilterCondition')?.schema as {
      anyOf: { properties: { field: { enum: string[] }; operator: { enum: string[] } } }[];
    };
    const operatorsOf = (field: string): string[] =>
      condition.anyOf
        .filter(({ properties }) => properties.field.enum.includes(field))
        .flatMap(({ properties }) => properties.operator.enum);
    expect(operatorsOf('duration').toSorted()).toEqual(
      ['!=', '!=null', '<', '<=', '=', '=null', '>', '>=', 'in'].toSorted(),
    );
    expect(operatorsOf('employee_full_name')).toEqual(expect.arrayContaining(['like', 'regexp']));
    expect(operatorsOf('start_time')).toEqual([]);
  });
});
