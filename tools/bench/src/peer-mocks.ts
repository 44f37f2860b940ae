import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeScratchFolder, workspaceRoot } from './workspace.ts';

/** A mock server of others. */
export interface Peer {
  readonly name: string;
  readonly package: string;
  /** How many times more processor time it takes, at least. */
  readonly least: number;
  /** Words after `node`, and what is asked. */
  start(script: string, port: number, folder: string): readonly string[];
  readonly call: (port: number) => readonly [string, RequestInit];
}

/** What each is to be beaten by. */
export const peers: readonly Peer[] = [
  {
    name: 'Prism',
    package: '@stoplight/prism-cli',
    least: 10,
    start: (script, port, folder) => [script, 'mock', '-p', String(port), join(folder, 'api.json')],
    call: (port) => [`http://127.0.0.1:${port}/legs`, {}],
  },
  {
    name: 'json-server',
    package: 'json-server',
    least: 5,
    start: (script, port, folder) => [script, '-q', '-p', String(port), join(folder, 'db.json')],
    call: (port) => [`http://127.0.0.1:${port}/legs`, {}],
  },
  {
    name: '@open-rpc/mock-server',
    package: '@open-rpc/mock-server',
    least: 2,
    start: (script, port, folder) => [script, '-p', String(port), '-d', join(folder, 'rpc.json')],
    call: (port) => [
      `http://127.0.0.1:${port}/`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"jsonrpc":"2.0","id":1,"method":"legs","params":[]}',
      },
    ],
  },
];

/** The command of a package, where it is installed. */
export function findScript(name: string): string | undefined {
  const folder = process.env['BENCH_PEERS'] ?? workspaceRoot;
  const { resolve } = createRequire(join(folder, 'package.json'));
  try {
    const file = resolve(`${name}/package.json`);
    const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: string | object };
    const path = typeof bin === 'string' ? bin : String(Object.values(bin)[0]);
    return join(dirname(file), path);
  } catch {
    return undefined;
  }
}

/** The page as each peer wants it: the example of an OpenAPI and of an OpenRPC document, and a database. */
export function writeDocuments(result: object): string {
  const folder = makeScratchFolder('peers');
  const info = { title: 'Legs', version: '1' };
  const schema = { type: 'object' };
  const { data } = result as { data: readonly object[] };
  const content = { 'application/json': { schema, example: result } };
  const responses = { 200: { description: 'Legs', content } };
  const files = {
    'api.json': { openapi: '3.0.3', info, paths: { '/legs': { get: { responses } } } },
    'db.json': { legs: data },
    'rpc.json': {
      openrpc: '1.2.6',
      info,
      methods: [
        {
          name: 'legs',
          params: [],
          result: { name: 'result', schema },
          examples: [{ name: 'page', params: [], result: { name: 'page', value: result } }],
        },
      ],
    },
  };
  for (const [name, document] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(document));
  }
  return folder;
}
