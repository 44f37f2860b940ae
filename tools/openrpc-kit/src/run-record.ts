import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest } from './digest.ts';
import { manifestName } from './manifest.ts';
import type { Output } from './output.ts';
import { readOutputFolder } from './output-folder.ts';
import { writeFileWhole } from './write-file.ts';

/** Under `node_modules`, so that it is never committed and goes with a fresh install. */
const cacheFolder = 'node_modules/.cache/openrpc-kit';

/** What one output was made from, and what came out: enough to know that a run would change nothing. */
interface RunRecord {
  /** Digest of the toolchain and of the part of the config that concerns the output. */
  readonly setting: string;
  /** Digest of every file of the document, by absolute path. */
  readonly sources: Readonly<Record<string, string>>;
  /** Digest of the manifest, which in turn has a digest of every generated file. */
  readonly manifest: string;
}

/**
 * How many files an output has when a run would change none of them; undefined when a run is
 * needed to know. Compares contents of documents and generated files, never times.
 */
export function countUnchanged(output: Output, toolchain: string): number | undefined {
  const record = readRecord(output);
  if (record === undefined || record.setting !== digestSetting(output, toolchain)) return undefined;
  for (const [path, hash] of Object.entries(record.sources)) {
    if (!existsSync(path) || digest(readFileSync(path)) !== hash) return undefined;
  }
  const { files, manifest, manifestDigest } = readOutputFolder(output);
  if (manifest === undefined || manifestDigest !== record.manifest) return undefined;
  if (!output.isPackage && files.size !== manifest.size) return undefined;
  for (const [name, hash] of manifest) if (files.get(name) !== hash) return undefined;
  return manifest.size;
}

export interface Run {
  readonly toolchain: string;
  /** When the run began, in milliseconds since 1970: before it read the first file. */
  readonly began: number;
  /** Absolute paths of the files that the document consists of. */
  readonly sources: readonly string[];
}

/**
 * Remembers what an output was made from. A source that changed while the run was reading may
 * have been read before or after; such a run is not remembered.
 */
export function writeRecord(output: Output, { toolchain, began, sources }: Run): void {
  if (!existsSync(join(output.root, 'node_modules'))) return;
  if (sources.some((path) => statSync(path).ctimeMs >= began)) return;
  const record: RunRecord = {
    setting: digestSetting(output, toolchain),
    sources: Object.fromEntries(sources.map((path) => [path, digest(readFileSync(path))])),
    manifest: digest(readFileSync(join(resolve(output.root, output.folder), manifestName))),
  };
  writeFileWhole(recordPath(output), JSON.stringify(record));
}

function readRecord(output: Output): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordPath(output), 'utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}

function recordPath({ root, folder, artifact }: Output): string {
  const name = digest(resolve(root, folder)).slice(0, 16);
  return join(root, cacheFolder, `${artifact}-${name}.json`);
}

function digestSetting({ spec, artifact, isPackage }: Output, toolchain: string): string {
  const {
    spec: file,
    scope,
    importExtension,
    lenient,
    allowRefs,
    wideIntegers,
    eitherParams,
  } = spec;
  const setting = [
    file,
    scope,
    importExtension,
    lenient,
    allowRefs,
    wideIntegers,
    eitherParams,
    isPackage,
    artifact,
  ];
  return digest(JSON.stringify([toolchain, ...setting]));
}
