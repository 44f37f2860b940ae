import { createRequire } from 'node:module';
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folders of the documents that npm packages ship, relative to a file of the package. */
const shipped = [
  ['@open-rpc/examples', '../service-descriptions'],
  ['@metamask/api-specs', 'build'],
  ['@firebolt-js/sdk/dist/firebolt-core-open-rpc.json', '.'],
  ['@firebolt-js/manage-sdk/dist/firebolt-manage-open-rpc.json', '.'],
  ['@firebolt-js/discovery-sdk/dist/firebolt-discovery-open-rpc.json', '.'],
] as const;

export interface CorpusDocument {
  /** Name of the file without its ending. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
}

/** OpenRPC documents of npm packages, all of which are valid. */
export function listShipped(): readonly CorpusDocument[] {
  return shipped.flatMap(([name, folder]) =>
    listDocuments(join(dirname(require.resolve(name)), folder)),
  );
}

/** The JSON and YAML files that stand in a folder, by name. */
export function listDocuments(folder: string): readonly CorpusDocument[] {
  return globSync('*.{json,yaml,yml}', { cwd: folder })
    .toSorted()
    .map((file) => ({
      name: basename(file).replace(/\.[a-z]+$/, ''),
      file: join(folder, file),
    }));
}
