import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '@openrpc-kit/emit';
import type { Comparison } from './comparison.ts';
import { manifestName, printManifest } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import { replaceFile, writeFileWhole } from './write-file.ts';

export interface WrittenFolder {
  /** Paths relative to the output folder, the manifest left out. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: number;
}

/** Brings an output folder to what was generated, touching only what differs. */
export function writeFolder(
  files: readonly GeneratedFile[],
  folder: OutputFolder,
  { differences, unchanged, manifest }: Comparison,
): WrittenFolder {
  const written = files.filter(({ path }) => differences.has(path));
  const deleted = [...differences].filter(([, kind]) => kind === 'left over').map(([path]) => path);
  // Deleting comes first: a folder may have become a file, or the other way round.
  for (const path of deleted) {
    rmSync(join(folder.path, path));
    removeEmptyFolders(folder.path, dirname(join(folder.path, path)));
  }
  const places = written.map(({ path }) => dirname(join(folder.path, path)));
  for (const place of new Set(places)) mkdirSync(place, { recursive: true });
  for (const { path, text } of written) replaceFile(join(folder.path, path), text);
  if (differences.has(manifestName)) {
    writeFileWhole(join(folder.path, manifestName), printManifest(manifest));
  }
  return { written: written.map(({ path }) => path), deleted, unchanged };
}

function removeEmptyFolders(top: string, from: string): void {
  for (let folder = from; folder !== top && readdirSync(folder).length === 0;) {
    rmdirSync(folder);
    folder = dirname(folder);
  }
}
