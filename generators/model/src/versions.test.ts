import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadModel } from './load-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refer = (kind: string, name: string): object => ({ $ref: `#/components/${kind}/${name}` });

/** Everything that may be a reference is one, to a component of each kind. */
function makeDocument(openrpc: string): object {
  return {
    $schema: 'https://meta.open-rpc.org/',
    openrpc,
    info: { title: 'Versions', version: '1', 'x-info': 1 },
    externalDocs: { url: 'https://example.org' },
    servers: [
      {
        name: 'main',
        url: 'https://{region}.example/${path}',
        variables: { region: { default: 'eu', enum: ['eu', 'us'] }, path: { default: 'rpc' } },
      },
    ],
    methods: [
      {
        name: 'find',
        tags: [refer('tags', 'Slow')],
        params: [
          refer('contentDescriptors', 'Key'),
          { name: 'limit', schema: { type: 'integer' } },
        ],
        result: refer('contentDescriptors', 'Found'),
        errors: [refer('errors', 'Busy')],
        links: [refer('links', 'Again')],
        examples: [refer('examplePairings', 'Simple')],
        'x-cost': { points: 2 },
      },
    ],
    components: {
      schemas: { Key: { type: 'string' } },
      tags: { Slow: { name: 'slow' } },
      contentDescriptors: {
        Key: { name: 'key', required: true, schema: refer('schemas', 'Key') },
        Found: { name: 'found', schema: { type: 'object' } },
      },
      errors: { Busy: { code: 7, message: 'busy' } },
      links: { Again: { name: 'again', method: 'find', params: { key: '$result.next' } } },
      examples: { First: { name: 'a key', value: 'k' }, Answer: { name: 'found', value: {} } },
      examplePairings: {
        Simple: {
          name: 'simple',
          params: [refer('examples', 'First'), { name: 'limit', value: 3 }],
          result: refer('examples', 'Answer'),
        },
      },
    },
    'x-root': [1],
  };
}

describe.each([
  '1.0.0-rc0',
  '1.0.0-rc1',
  '1.0.0',
  '1.1.12',
  '1.2.6',
  '1.3.2',
  '1.3.3',
  '1.4.0',
  '1.4.1',
  '1.4.17',
])('OpenRPC %s', (version) => {
  test('references of every kind are followed, and extensions kept', () => {
    const file = join(folder, 'openrpc.json');
    writeFileSync(file, JSON.stringify(makeDocument(version)));
    const { model, diagnostics } = loadModel(file);
    expect(diagnostics).toEqual([]);
    const [method] = model!.methods;
    expect(method!.paramStructure).toBe(/^1\.[01]\./.test(version) ? 'by-position' : 'either');
    expect(method).toMatchObject({
      tags: ['slow'],
      params: [
        { name: 'key', required: true, schema: { $ref: '#/components/schemas/Key' } },
        { name: 'limit', required: false },
      ],
      result: { name: 'found', schema: { type: 'object' } },
      errors: [{ key: 'Busy', code: 7, message: 'busy' }],
      // Whatever an example is called, its place says which param it is of.
      examples: [{ name: 'simple', params: { key: 'k', limit: 3 }, result: {} }],
    });
    expect(model!.servers[0]!.url).toBe('https://eu.example/rpc');
    expect(model!.document).toMatchObject({
      'x-root': [1],
      info: { 'x-info': 1 },
      methods: [
        {
          'x-cost': { points: 2 },
          links: [{ name: 'again', method: 'find', params: { key: '$result.next' } }],
        },
      ],
    });
  });
});

test.each(['1.5.0', '2.0.0', '0.9.0', '1.3', '1', '1.3.x', '', 1.3, null])(
  'OpenRPC %j is refused',
  (openrpc) => {
    const file = join(folder, 'openrpc.json');
    writeFileSync(file, JSON.stringify({ ...makeDocument('1.3.2'), openrpc }));
    const { model, diagnostics } = loadModel(file);
    expect(model).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['SPEC018']);
  },
);
