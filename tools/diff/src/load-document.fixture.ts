import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel, type ApiModel } from '@openrpc-kit/model';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'openrpc-kit-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The model of a document that stands in no file. */
export function loadDocument(document: unknown): ApiModel {
  const file = join(folder, 'openrpc.json');
  writeFileSync(file, JSON.stringify(document));
  const { model, diagnostics } = loadModel(file);
  if (!model) throw new Error(JSON.stringify(diagnostics));
  return model;
}

/** A document with one method that takes, and answers with, one value of a schema. */
export function makeDocument(schema: unknown, schemas: object = {}): Record<string, unknown> {
  return {
    openrpc: '1.4.1',
    info: { title: 'Made', version: '1.0.0' },
    methods: [
      {
        name: 'echo',
        params: [{ name: 'value', schema }],
        result: { name: 'value', schema },
      },
    ],
    components: { schemas },
  };
}
