import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '@openrpc-kit/emit';
import type { Comparison } from './comparison.ts';
import { manifestName, printManifest, type Manifest } from './manifest.ts';
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
  if (!existsSync(folder.path)) {
    writeNewFolder(files, folder.path, manifest);
    return { written: files.map(({ path }) => path), deleted: [], unchanged: 0 };
  }
  const written = files.filter(({ path }) => differences.has(path));
  const deleted = [...differences].filter(([, kind]) => kind === 'left over').map(([path]) => path);
  // Deleting comes first: a folder may have become a file, or the other way round.
  for (const path of deleted) {
    rmSync(join(folder.path, path));
    removeEmptyFolders(folder.path, dirname(join(folder.path, path)));
  }
  makeFolders(written, folder.path);
  for (const { path, text } of written) replaceFile(join(folder.path, path), text);
  if (differences.has(manifestName)) {
    writeFileWhole(join(folder.path, manifestName), printManifest(manifest));
  }
  return { written: written.map(({ path }) => path), deleted, unchanged };
}

/** All at once: whoever looks, also after a crash, sees the whole folder or none. */
function writeNewFolder(files: readonly GeneratedFile[], path: string, manifest: Manifest): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(temporary, { recursive: true });
    makeFolders(files, temporary);
    for (const each of files) writeFileSync(`${temporary}/${each.path}`, each.text);
    writeFileSync(join(temporary, manifestName), printManifest(manifest));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

function makeFolders(files: readonly GeneratedFile[], top: string): void {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of folders) mkdirSync(join(top, folder), { recursive: true });
}

function removeEmptyFolders(top: string, from: string): void {
  for (let folder = from; folder !== top && readdirSync(folder).length === 0;) {
    rmdirSync(folder);
    folder = dirname(folder);
  }
}
