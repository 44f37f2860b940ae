import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Engine,
  type JsonSchema,
  type JsonValue,
  makeValue,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
import { type ApiModel, loadModel, type Method } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { compileChecks } from './compile-checks.ts';
import { loadMock } from './load-mock.ts';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@open-rpc/examples/package.json')),
  'build/service-descriptions',
);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Answer {
  readonly result?: JsonValue;
  readonly error?: { readonly code: number };
}

function open(file: string, faults: unknown[] = []): Engine {
  return loadMock(
    file,
    {},
    {
      seed: 3,
      latency: undefined,
      replay: undefined,
      replayMissing: undefined,
      clock: new VirtualClock(),
      onError: (error) => faults.push(error),
      onRead: () => {},
    },
  ).engine;
}

function call(engine: Engine, method: string, params: unknown): Answer {
  const request = { jsonrpc: '2.0', id: 1, method, params };
  const { body } = engine.handle(JSON.stringify(request), { address: '127.0.0.1' });
  return JSON.parse(String(body)) as Answer;
}

/** Those of the first example, else made from their schemas. */
function chooseParams(
  { examples, params, paramStructure }: Method,
  { schemas }: ApiModel,
): unknown {
  const named = Object.fromEntries(schemas.map(({ name, schema }) => [name, schema]));
  const values = params.map(({ name, schema }): [string, unknown] => [
    name,
    examples[0]?.params[name] ??
      makeValue(schema as JsonSchema, named as Record<string, JsonSchema>, 1),
  ]);
  return paramStructure === 'by-position'
    ? values.map(([, value]) => value)
    : Object.fromEntries(values);
}

test('there are some documents', () => expect(files.length).toBeGreaterThan(5));

test.each(files)('%s: methods answer, or ask for params; replies fit their schemas', (file) => {
  const path = join(folder, file);
  const { model } = loadModel(path);
  if (model === undefined) throw new Error(`${file} cannot be loaded`);
  const faults: unknown[] = [];
  const engine = open(path, faults);
  const { resultValidators } = compileChecks(model);
  let answered = 0;
  for (const method of model.methods) {
    const { result, error } = call(engine, method.name, chooseParams(method, model));
    if (error === undefined) answered += 1;
    // Some examples break the schemas of their own document.
    const verdict = error?.code ?? resultValidators[method.name]?.(result).ok ?? true;
    expect([method.name, [true, -32602]]).toEqual([
      method.name,
      expect.arrayContaining([verdict]) as unknown,
    ]);
  }
  expect(faults).toEqual([]);
  expect(answered).toBeGreaterThan(0);
});

test('params by position are checked by their schemas', () => {
  const root = mkdtempSync(join(tmpdir(), 'load-mock-'));
  const file = join(root, 'openrpc.json');
  const params = [{ name: 'a', required: true, schema: { type: 'integer' } }];
  const result = { name: 'r', schema: {} };
  const method = { name: 'add', paramStructure: 'by-position', params, result };
  const info = { title: 'x', version: '1' };
  writeFileSync(file, JSON.stringify({ openrpc: '1.3.2', info, methods: [method] }));
  const engine = open(file);
  rmSync(root, { recursive: true });
  expect(call(engine, 'add', [1])).toHaveProperty('result');
  expect(call(engine, 'add', ['one'])).toMatchObject({
    error: { code: -32602, data: { field: 'a', value: 'one' } },
  });
  expect(call(engine, 'add', [])).toMatchObject({ error: { code: -32602, data: { field: 'a' } } });
});
