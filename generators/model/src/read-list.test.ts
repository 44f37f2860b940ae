import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadModel } from './load-model.ts';

const specFile = fileURLToPath(
  new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);

test('bounds of limit and offset are found behind a reference', () => {
  const document = structuredClone(loadModel(specFile).model?.document) as unknown as {
    components: { schemas: Record<string, unknown> };
    methods: { name: string; params: { name: string; schema: unknown }[] }[];
  };
  const method = document.methods.find(({ name }) => name === 'get.call_legs_report');
  const limit = method?.params.find(({ name }) => name === 'limit');
  document.components.schemas['PageSize'] = limit?.schema;
  Object.assign(limit ?? {}, { schema: { $ref: '#/components/schemas/PageSize' } });
  const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-list-'));
  try {
    const file = join(folder, 'openrpc.json');
    writeFileSync(file, JSON.stringify(document));
    const { model, diagnostics } = loadModel(file);
    expect(diagnostics).toEqual([]);
    const list = model?.methods.find(({ name }) => name === 'get.call_legs_report')?.list;
    expect(list?.limit).toEqual({ default: 1000, maximum: 10_000 });
    expect(list?.offset).toEqual({ default: 0, maximum: 100_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
