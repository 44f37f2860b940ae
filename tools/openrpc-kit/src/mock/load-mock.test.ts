import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Engine, type JsonValue, VirtualClock } from '@openrpc-kit/mock-runtime';
import { loadModel, type Method } from '@openrpc-kit/model';
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

function chooseParams({ examples, params, paramStructure }: Method): unknown {
  const named = examples[0]?.params ?? {};
  return paramStructure === 'by-position' ? params.map(({ name }) => named[name]) : named;
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
    const { result, error } = call(engine, method.name, chooseParams(method));
    if (error === undefined) answered += 1;
    // A call without an example lacks what the method needs, or an example breaks its own schema.
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
