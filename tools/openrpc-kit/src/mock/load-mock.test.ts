import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type JsonValue, VirtualClock } from '@openrpc-kit/mock-runtime';
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

function callFirstExample(engine: ReturnType<typeof loadMock>['engine'], method: Method): Answer {
  const [example] = method.examples;
  const named = example?.params ?? {};
  const params =
    method.paramStructure === 'by-position' ? method.params.map(({ name }) => named[name]) : named;
  const request = { jsonrpc: '2.0', id: 1, method: method.name, params };
  const { body } = engine.handle(JSON.stringify(request), { address: '127.0.0.1' });
  return JSON.parse(String(body)) as Answer;
}

test('there are some documents', () => expect(files.length).toBeGreaterThan(5));

test.each(files)(
  '%s: every method answers its example, or asks for params; replies fit',
  (file) => {
    const path = join(folder, file);
    const { model } = loadModel(path);
    if (model === undefined) throw new Error(`${file} cannot be loaded`);
    const faults: unknown[] = [];
    const { engine } = loadMock(
      path,
      {},
      {
        seed: 3,
        latency: undefined,
        clock: new VirtualClock(),
        onError: (error) => faults.push(error),
        onRead: () => {},
      },
    );
    const { resultValidators } = compileChecks(model);
    let answered = 0;
    for (const method of model.methods) {
      const { result, error } = callFirstExample(engine, method);
      if (error !== undefined) {
        // A call without an example lacks what the method needs, or an example breaks its own schema.
        expect([method.name, error.code]).toEqual([method.name, -32602]);
      } else if (method.result !== undefined) {
        answered += 1;
        expect([method.name, resultValidators[method.name]?.(result).ok]).toEqual([
          method.name,
          true,
        ]);
      }
    }
    expect(faults).toEqual([]);
  },
);
