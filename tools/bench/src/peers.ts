import { existsSync, mkdirSync, readFileSync } from 'node:fs';
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
  const open = (name: string, command: string, output: string, args: readonly string[]): Peer => {
    const home = join(installed ?? '', 'node_modules', name);
    const facts = installed === undefined ? undefined : readFacts(home);
    const program = join(home, facts ? findProgram(facts, command) : '');
    return {
      name,
      label: facts && `${name} ${facts.version}`,
      output: join(folder, output),
      generate: () => {
        mkdirSync(join(folder, output), { recursive: true });
        return runCommand(process.execPath, [program, ...args], folder);
      },
    };
  };
  return [
    open('@hey-api/openapi-ts', 'openapi-ts', 'hey-api', [
      '-i',
      'openapi.json',
      '-o',
      'hey-api',
      '--silent',
    ]),
    open('orval', 'orval', 'orval', [
      '--input',
      'openapi.json',
      '--output',
      'orval/client.ts',
      '--client',
      'fetch',
    ]),
  ];
}

interface PackageFacts {
  readonly version: string;
  /** Its programs by command, or the only one: where they lie differs from version to version. */
  readonly bin: string | Readonly<Record<string, string>>;
}

function findProgram({ bin }: PackageFacts, command: string): string {
  return typeof bin === 'string' ? bin : (bin[command] ?? '');
}

function readFacts(home: string): PackageFacts | undefined {
  const file = join(home, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackageFacts) : undefined;
}
