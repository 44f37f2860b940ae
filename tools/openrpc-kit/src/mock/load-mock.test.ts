import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Engine,
  type JsonSchema,
  type JsonValue,
  VirtualClock,
} from '@openrpc-kit/mock-runtime';
import { loadModel, type Method } from '@openrpc-kit/model';
import { expect, test } from 'vitest';
import { findContradiction } from '../../../corpus/src/calls/find-contradiction.ts';
import { sampleParams } from '../../../corpus/src/calls/sample-params.ts';
import { listShipped } from '../../../corpus/src/documents.ts';
import { compileChecks } from './compile-checks.ts';
import { loadMock } from './load-mock.ts';

interface Answer {
  readonly result?: JsonValue;
  readonly error?: { readonly code: number };
}

type Params = Readonly<Record<string, unknown>>;

async function open(file: string, faults: unknown[] = []): Promise<Engine> {
  const { engine } = await loadMock(
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
  );
  return engine;
}

function call(engine: Engine, method: string, params: unknown): Answer {
  const request = { jsonrpc: '2.0', id: 1, method, params };
  const { body } = engine.handle(JSON.stringify(request), { address: '127.0.0.1' });
  return JSON.parse(String(body)) as Answer;
}

/** In the form that the method takes; by position a gap is a null. */
function toWire({ params, paramStructure }: Method, given: Params): unknown {
  if (paramStructure !== 'by-position') return given;
  const last = params.findLastIndex(({ name }) => given[name] !== undefined);
  return params.slice(0, last + 1).map(({ name }) => given[name] ?? null);
}

const documents = listShipped();

test('there are some documents', () => expect(documents.length).toBeGreaterThan(8));

test.each(documents)(
  '$name: every method answers, examples too, and every reply fits',
  async ({ file }) => {
    const { model } = loadModel(file);
    if (model === undefined) throw new Error(`${file} cannot be loaded`);
    const schemas = Object.fromEntries(
      model.schemas.map(({ name, schema }) => [name, schema as JsonSchema]),
    );
    const faults: unknown[] = [];
    const engine = await open(file, faults);
    const { validators, resultValidators } = compileChecks(model);
    const wrong: string[] = [];
    for (const method of model.methods) {
      const isValid = validators[method.name] ?? (() => ({ ok: true }));
      const sampled = sampleParams(method, schemas, (params) => isValid(params));
      if (sampled === undefined) wrong.push(`${method.name}: no params`);
      for (const given of [sampled, ...method.examples.map(({ params }) => params)]) {
        if (given === undefined) continue;
        const { result, error } = call(engine, method.name, toWire(method, given as Params));
        const fits = error === undefined && resultValidators[method.name]?.(result).ok !== false;
        if (fits) continue;
        const impossible =
          error === undefined &&
          findContradiction((method.result?.schema ?? true) as JsonSchema, schemas) !== undefined;
        if (!impossible) wrong.push(`${method.name}: ${JSON.stringify(error ?? result)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
  },
);

function write(method: object): string {
  const root = mkdtempSync(join(tmpdir(), 'load-mock-'));
  const file = join(root, 'openrpc.json');
  const info = { title: 'x', version: '1' };
  writeFileSync(file, JSON.stringify({ openrpc: '1.3.2', info, methods: [method] }));
  return file;
}

async function openMethod(method: object): Promise<Engine> {
  const file = write({ result: { name: 'r', schema: {} }, ...method });
  const engine = await open(file);
  rmSync(join(file, '..'), { recursive: true });
  return engine;
}

test('params by position are checked by their schemas', async () => {
  const params = [{ name: 'a', required: true, schema: { type: 'integer' } }];
  const engine = await openMethod({ name: 'add', paramStructure: 'by-position', params });
  expect(call(engine, 'add', [1])).toHaveProperty('result');
  expect(call(engine, 'add', ['one'])).toMatchObject({
    error: { code: -32602, data: { field: 'a', value: 'one' } },
  });
  expect(call(engine, 'add', [])).toMatchObject({ error: { code: -32602, data: { field: 'a' } } });
});

test('a password of the wrong type, or in the wrong place, is in no reply and no log', async () => {
  const params = ['login', 'password'].map((name) => {
    return { name, required: true, schema: { type: 'string' } };
  });
  for (const paramStructure of ['by-position', 'by-name', 'either']) {
    const engine = await openMethod({ name: 'login.user', paramStructure, params });
    for (const given of [['me', 53_072], { login: 53_072, password: 53_072 }, [53_072]]) {
      expect(call(engine, 'login.user', given)).toMatchObject({ error: { code: -32602 } });
    }
    const told = JSON.stringify(call(engine, 'login.user', ['me', { deep: 53_072 }]));
    expect(told + JSON.stringify(engine.log.calls)).not.toContain('53072');
  }
});
