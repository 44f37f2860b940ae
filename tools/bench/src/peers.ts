import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePlainOpenapi } from './plain-openapi.ts';
import { runCommand, type Cost } from './run-command.ts';
import { makeScratchFolder } from './workspace.ts';

/** A generator of clients that ours is measured beside. */
export interface Peer {
  readonly name: string;
  /** With its version; undefined where it is not installed. */
  readonly label: string | undefined;
  /** Generates a client of the document of the bench anew, and returns what that cost. */
  generate(): Cost;
  /** Folder of what it generated. */
  readonly output: string;
}

/**
 * Folder in which somebody has installed the peers: they weigh hundreds of packages, which nobody
 * else needs. `npm install --prefix <folder> @hey-api/openapi-ts orval typescript`
 */
const installed = process.env['BENCH_PEERS'];

/** How to have the peers in the same run. */
export const peersHint: string =
  'set BENCH_PEERS to a folder with @hey-api/openapi-ts and orval installed';

/** Peers on an OpenAPI document that says what the OpenRPC document of the bench says. */
export function openPeers(
  methods: number,
  fields: number,
  makeFolder = makeScratchFolder,
): readonly Peer[] {
  const folder = makeFolder('peers');
  writePlainOpenapi(join(folder, 'openapi.json'), methods, fields);
  const open = (name: string, bin: string, output: string, args: readonly string[]): Peer => {
    const home = join(installed ?? '', 'node_modules', name);
    const program = join(home, bin);
    const isThere = installed !== undefined && existsSync(program);
    return {
      name,
      label: isThere ? `${name} ${readVersion(home)}` : undefined,
      output: join(folder, output),
      generate: () => {
        mkdirSync(join(folder, output), { recursive: true });
        return runCommand(process.execPath, [program, ...args], folder);
      },
    };
  };
  const orvalConfig = {
    bench: { input: 'openapi.json', output: { target: 'orval/client.ts', client: 'fetch' } },
  };
  writeFileSync(
    join(folder, 'orval.config.mjs'),
    `export default ${JSON.stringify(orvalConfig)};\n`,
  );
  return [
    open('@hey-api/openapi-ts', 'bin/run.js', 'hey-api', [
      '-i',
      'openapi.json',
      '-o',
      'hey-api',
      '--silent',
    ]),
    open('orval', 'dist/bin/orval.mjs', 'orval', ['--config', 'orval.config.mjs']),
  ];
}

function readVersion(home: string): string {
  const text = readFileSync(join(home, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
