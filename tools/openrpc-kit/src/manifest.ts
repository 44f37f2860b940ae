import { digest } from './digest.ts';

/** Stands in every output folder: marks the folder as the generator's own, and tells stale from edited. */
export const manifestName = '.openrpc-kit.json';

/** Digest of each file as it was generated, by path relative to the output folder. */
export type Manifest = ReadonlyMap<string, string>;

export function createManifest(files: readonly { path: string; text: string }[]): Manifest {
  const entries = files.map(({ path, text }) => [path, digest(text)] as const);
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify({ files: Object.fromEntries(manifest) }, null, 2)}\n`;
}

/** Reads a manifest; one that was damaged, by a merge for instance, counts as one without entries. */
export function parseManifest(text: string): Manifest {
  try {
    const { files } = JSON.parse(text) as { files: Record<string, string> };
    return new Map(Object.entries(files));
  } catch {
    return new Map();
  }
}
