import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { digest } from './digest.ts';
import { manifestName, parseManifest, type Manifest } from './manifest.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

type OutputPlace = Pick<Output, 'root' | 'folder' | 'isPackage'>;

/** What stands on the disk where an artifact goes. */
export interface OutputFolder {
  /** Absolute path. */
  readonly path: string;
  /** Files of the user may stand in it: only what a manifest lists is the generator's. */
  readonly isShared: boolean;
  /** Digest of every file in it, the manifest left out, by path with `/` between segments. */
  readonly files: ReadonlyMap<string, string>;
  /** What the last run wrote; undefined when no run ever wrote there. */
  readonly manifest: Manifest | undefined;
  /** Digest of the manifest's own text. */
  readonly manifestDigest: string | undefined;
}

/** What tools leave in a package: never generated, and too much to read. */
const toolFolders = new Set(['node_modules', 'dist', '.astro', '.git']);

/**
 * Reads an output folder; one that does not exist is empty.
 *
 * @throws {UsageError} when it is a file, or when a symbolic link leads out of it.
 */
export function readOutputFolder({ root, folder, isPackage }: OutputPlace): OutputFolder {
  const path = resolve(root, folder);
  checkOwnPath(root, path, folder);
  const files = new Map<string, string>();
  let text: string | undefined;
  for (const name of listFiles(path, folder, isPackage)) {
    const content = readFileSync(join(path, name));
    if (name === manifestName) text = content.toString('utf8');
    else files.set(name, digest(content));
  }
  return {
    path,
    isShared: isPackage,
    files,
    manifest: text === undefined ? undefined : parseManifest(text),
    manifestDigest: text === undefined ? undefined : digest(text),
  };
}

/** The way to the folder may not leave the project through a link: writing would follow it. */
function checkOwnPath(root: string, path: string, folder: string): void {
  let existing = path;
  while (lstatSync(existing, { throwIfNoEntry: false }) === undefined) existing = dirname(existing);
  const inside = realpathSync(root).replace(/[\\/]$/, '') + sep;
  if (!realpathSync(existing).startsWith(inside) && existing !== root) {
    throw new UsageError(
      `output folder ${folder} leads out of the project through a symbolic link`,
      'Replace the link by a folder.',
    );
  }
  if (!lstatSync(existing).isDirectory()) {
    throw new UsageError(
      `output folder ${folder} is not a folder`,
      'Give a folder, or remove the file.',
    );
  }
}

function listFiles(path: string, folder: string, isPackage: boolean): string[] {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return [];
  const names: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(path, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isPackage && toolFolders.has(name)) continue;
      if (entry.isSymbolicLink()) {
        throw new UsageError(
          `${folder}/${name} is a symbolic link in an output folder`,
          'Remove it: generated files are never written through a link.',
        );
      }
      if (entry.isDirectory()) walk(name);
      else names.push(name);
    }
  };
  walk('');
  return names.toSorted();
}
