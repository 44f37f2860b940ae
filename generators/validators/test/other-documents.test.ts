import { loadModel, type ApiModel, type Schema } from '@openrpc-kit/model';
import { Ajv, type ValidateFunction } from 'ajv';
import formatsModule from 'ajv-formats';
import * as fc from 'fast-check';
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mutationsOf } from '../../../packages/validators/test/mutations.ts';
import { askAjv } from './ask-ajv.ts';
import { loadValidators, makeTypes } from './load-generated.ts';
import { roughValuesOf } from './rough-values.ts';

const examples = join(dirname(fileURLToPath(import.meta.resolve('@open-rpc/examples'))), '..');
const documents = [
  ...globSync('service-descriptions/*.json', { cwd: examples }).map((file) => join(examples, file)),
  ...globSync('../src/cases/*/openrpc.json', { cwd: import.meta.dirname }).map((file) =>
    join(import.meta.dirname, file),
  ),
].map((file) => ({ file, name: `${basename(dirname(file))}/${basename(file)}` }));

test('documents of others were found', () => {
  expect(documents.length).toBeGreaterThan(10);
});

const judged = { right: 0, wrong: 0 };

test.each(documents)(
  'generated validators of $name judge as ajv does at run time',
  async ({ file }) => {
    const { model, diagnostics } = loadModel(file);
    if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const validators = await loadValidators(model, makeTypes(model));
    const reference = createReference(model);
    const compare = (what: string, schema: Schema, accepts: (value: unknown) => boolean): void => {
      const isRight = reference(schema);
      const values = roughValuesOf(schema, model);
      for (const value of fc.sample(fc.oneof(values, mutationsOf(values)), {
        numRuns: 100,
        seed,
      })) {
        const right = askAjv(isRight, value);
        if (right === undefined) continue;
        expect([what, value, accepts(value)]).toEqual([what, value, right]);
        judged[right ? 'right' : 'wrong']++;
      }
    };
    for (const { name, schema } of model.schemas) {
      compare(name, schema, validators[`is${name}`] as (value: unknown) => boolean);
    }
    for (const { name, paramsSchema, paramStructure, result } of model.methods) {
      // What is no object, or is one where a list is due, is the call's mistake, not its params'.
      if (paramStructure !== 'by-position') {
        compare(`params of ${name}`, { type: 'object', allOf: [paramsSchema] }, (value) => {
          return isObject(value) && validators.paramsValidators[name]!(value).ok;
        });
      }
      if (!result) continue;
      const validate = validators.resultValidators[name]!;
      compare(`result of ${name}`, result.schema, (value) => validate(value).ok);
    }
  },
);

test('both answers were frequent, or the agreement would mean little', () => {
  expect(judged.right).toBeGreaterThan(500);
  expect(judged.wrong).toBeGreaterThan(500);
});

const seed = 20_261_123;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** ajv on the standard document, as any other tool would use it. */
function createReference(model: ApiModel): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv({
    strict: false,
    ownProperties: true,
    logger: false,
    ignoreKeywordsWithRef: true,
  });
  formatsModule.default(ajv);
  ajv.addSchema(model.document as object, 'document');
  return (schema) => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    return ajv.compile(JSON.parse(text) as object);
  };
}
