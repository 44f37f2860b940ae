import type { GeneratedFile } from '@openrpc-kit/emit';
import { digest } from './digest.ts';
import { createManifest, manifestName, printManifest, type Manifest } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';

/**
 * What is wrong with a file on the disk: `missing` and `stale` come from a newer document or
 * generator, `edited` from a hand, `left over` is a file that is no longer generated.
 */
export type Difference = 'missing' | 'stale' | 'edited' | 'left over';

export interface Comparison {
  /** By path relative to the output folder, sorted. The manifest counts as a file. */
  readonly differences: ReadonlyMap<string, Difference>;
  /** How many files are as they should be. */
  readonly unchanged: number;
  /** Of the files that should be. */
  readonly manifest: Manifest;
}

/** Compares the files that should be with those that are. */
export function compareFolder(files: readonly GeneratedFile[], folder: OutputFolder): Comparison {
  const wanted = createManifest(files);
  const differences = new Map<string, Difference>();
  for (const [path, hash] of wanted) {
    const present = folder.files.get(path);
    if (present === undefined) differences.set(path, 'missing');
    else if (present !== hash)
      differences.set(path, wasEdited(path, present, folder) ? 'edited' : 'stale');
  }
  for (const path of folder.files.keys()) {
    const own = !folder.isShared || folder.manifest?.has(path);
    if (!wanted.has(path) && own) differences.set(path, 'left over');
  }
  if (folder.manifest === undefined) differences.set(manifestName, 'missing');
  else if (folder.manifestDigest !== digest(printManifest(wanted)))
    differences.set(manifestName, 'stale');
  const unchanged = files.filter(({ path }) => !differences.has(path)).length;
  return {
    differences: new Map([...differences].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    unchanged,
    manifest: wanted,
  };
}

/** Without a record of the last run a file that differs counts as stale. */
function wasEdited(path: string, present: string, { manifest }: OutputFolder): boolean {
  const written = manifest?.get(path);
  return written !== undefined && written !== present;
}
