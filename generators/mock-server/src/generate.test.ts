import { readdirSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiModel, loadModel } from '@openrpc-kit/model';
import { type ApiDescription, Engine, type ResultValidator } from '@openrpc-kit/mock-runtime';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { describeApi } from './describe-api.ts';
import { generateMockServer } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'mock-server-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(file: string): ApiModel {
  const { model, diagnostics } = loadModel(file);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

function loadDocument(name: string, document: object): ApiModel {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(document));
  return load(file);
}

function generate(model: ApiModel): ReadonlyMap<string, string> {
  const files = generateMockServer({
    model,
    types: { schemas: new Map(), methods: new Map() },
    options: { importExtension: '.ts', packageScope: '@x' },
  });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** Runs a generated file and reads what it exports. */
async function run(text: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  const code = stripTypeScriptTypes(text ?? '');
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as never;
}

const callgear = fileURLToPath(
  new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);

describe('an API with conventions', () => {
  const model = load(callgear);

  test('one file, the same each time, that says what the model says', async () => {
    const files = generate(model);
    expect([...files.keys()]).toEqual(['api-description.ts', 'document.ts']);
    expect(generate(model)).toEqual(files);
    const { apiDescription } = await run(files.get('api-description.ts'));
    expect(apiDescription).toEqual(JSON.parse(JSON.stringify(describeApi(model))));
  });

  test('facts of fields, params and errors are all there', () => {
    const description = describeApi(model) as ApiDescription;
    expect(description.secrets).toEqual(['access_token', 'login', 'password']);
    for (const method of model.methods) {
      const described = description.methods.find(({ name }) => name === method.name);
      expect(described?.params.map(({ role }) => role)).toEqual(
        method.params.map(({ role }) => role),
      );
      expect(described?.list?.fields.map(({ name, operators }) => [name, operators])).toEqual(
        method.list?.fields.map(({ name, operators }) => [name, operators]),
      );
      const keys = description.errors.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining([...(described?.errors ?? ['none'])]));
    }
    expect(description.methods.filter(({ metadata }) => metadata).map(({ name }) => name)).toEqual([
      'get.account',
      'get.customer_users',
      'get.calls_report',
      'get.call_legs_report',
    ]);
  });
});

describe('any other document', () => {
  const nasty = '*/ </script> \u2028 ${x} `';
  const document = {
    openrpc: '1.4.1',
    info: { title: nasty, version: '1' },
    methods: [
      {
        name: nasty,
        params: [{ name: 'p', schema: { enum: [nasty] } }],
        result: { name: 'r', schema: { $ref: '#/components/schemas/Node' } },
      },
      { name: 'ring', params: [] },
    ],
    components: {
      schemas: {
        Node: {
          type: 'object',
          required: ['next'],
          properties: {
            next: { anyOf: [{ $ref: '#/components/schemas/Node' }, { const: nasty }] },
          },
        },
        Unused: { type: 'string' },
      },
    },
  };

  test('texts of the document stay texts', async () => {
    const files = generate(loadDocument('nasty', document));
    expect([...files.keys()]).toEqual(['api-description.ts', 'document.ts']);
    for (const text of files.values()) expect(text).not.toMatch(/<\/script|\u2028/);
    const { apiDescription } = (await run(files.get('api-description.ts'))) as {
      apiDescription: ApiDescription;
    };
    expect(apiDescription.title).toBe(nasty);
    expect(apiDescription.methods[0]?.name).toBe(nasty);
    expect(Object.keys(apiDescription.schemas)).toEqual(['Node']);
    expect(apiDescription.conventions).toBeUndefined();
    const { document: discovered } = await run(files.get('document.ts'));
    expect(discovered).toMatchObject({ info: { title: nasty } });
  });

  test('it answers: a value for a method, nothing for a notification', () => {
    const description = describeApi(loadDocument('nasty', document)) as ApiDescription;
    const engine = new Engine({ description, document: 'the document' });
    const ask = (method: string, id?: number): unknown => {
      const request = { jsonrpc: '2.0', method, ...(id === undefined ? {} : { id }) };
      const { body } = engine.handle(JSON.stringify(request), { address: '' });
      return body === undefined
        ? undefined
        : (JSON.parse(String(body)) as { result: unknown }).result;
    };
    expect(ask(nasty, 1)).toHaveProperty('next');
    expect(ask('ring', 1)).toBeNull();
    expect(ask('ring')).toBeUndefined();
    expect(ask('rpc.discover', 1)).toBe('the document');
  });
});

describe('documents of others', () => {
  const examples = join(
    dirname(createRequire(import.meta.url).resolve('@open-rpc/examples/package.json')),
    'build/service-descriptions',
  );
  const names = readdirSync(examples).filter((name) => name.endsWith('.json'));

  function compileResults(model: ApiModel): Readonly<Record<string, ResultValidator>> {
    const ajv = new Ajv({ strict: false, logger: false });
    addFormats.default(ajv);
    const schemas = Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema]));
    const validators = model.methods.map(({ name, result }) => {
      const check = ajv.compile({ allOf: [result?.schema ?? true], components: { schemas } });
      return [name, (value: unknown) => ({ ok: check(value) })] as const;
    });
    return Object.fromEntries(validators);
  }

  test('there are some', () => expect(names.length).toBeGreaterThan(5));

  test.each(names)('%s: every reply satisfies its schema', (name) => {
    const text = readFileSync(join(examples, name), 'utf8');
    const model = loadDocument(name.replace('.json', ''), JSON.parse(text) as object);
    const results = compileResults(model);
    for (const seed of [1, 2, 3]) {
      const engine = new Engine({
        description: describeApi(model) as ApiDescription,
        seed,
        resultValidators: results,
      });
      for (const { name: method, params, paramStructure, result } of model.methods) {
        const values = params.map((param) => [param.name, 1] as const);
        const given =
          paramStructure === 'by-position'
            ? values.map(([, value]) => value)
            : Object.fromEntries(values);
        const request = { jsonrpc: '2.0', id: 1, method, params: given };
        const { body } = engine.handle(JSON.stringify(request), { address: '' });
        const reply = JSON.parse(String(body)) as { result: unknown };
        expect(reply).toHaveProperty('result');
        if (result !== undefined)
          expect([method, results[method]?.(reply.result).ok]).toEqual([method, true]);
      }
    }
  });
});
