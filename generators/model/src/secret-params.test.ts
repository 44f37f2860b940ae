import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadModel } from './load-model.ts';

const callgear = new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url);

/** Secret params of a document with one method. */
function listSecrets(params: object[], schemas: object = {}): readonly string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'secret-params-'));
  const document = {
    openrpc: '1.3.2',
    info: { title: 'Doors', version: '1' },
    methods: [{ name: 'open', params, result: { name: 'result', schema: true } }],
    components: { schemas },
  };
  try {
    writeFileSync(join(folder, 'openrpc.json'), JSON.stringify(document));
    return loadModel(join(folder, 'openrpc.json')).model?.secretParams;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('tokens and all that a login takes are secret', () => {
  expect(loadModel(fileURLToPath(callgear)).model?.secretParams).toEqual([
    'access_token',
    'login',
    'password',
  ]);
});

test('a param is secret when its schema says so, or one that it refers to', () => {
  const secrets = listSecrets(
    [
      { name: 'pin', schema: { type: 'string', writeOnly: true } },
      { name: 'code', schema: { $ref: '#/components/schemas/Code' } },
      { name: 'name', schema: { $ref: '#/components/schemas/Name' } },
      { name: 'anything', schema: true },
    ],
    {
      Code: { $ref: '#/components/schemas/Password' },
      Password: { type: 'string', format: 'password' },
      Name: { type: 'string' },
    },
  );
  expect(secrets).toEqual(['code', 'pin']);
});
