import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a document as the version that it says it is, as `<version>.json`: from then on the site
 * has its reference beside the present one, and the changelog compares with it.
 *
 * @param document the bundled document of the site
 * @param folder of the published versions
 * @returns the file; it may have been there before, with the same text
 * @throws when that version was published with another text: what was published stays as it was
 */
export function publishVersion(document: string, folder: string): string {
  const { info } = JSON.parse(document) as { info: { version: string } };
  if (!/^[\w.+-]+$/.test(info.version) || info.version.startsWith('.')) {
    throw new Error(`the version ${JSON.stringify(info.version)} cannot be the name of a file`);
  }
  const file = join(folder, `${info.version}.json`);
  if (existsSync(file) && readFileSync(file, 'utf8') !== document) {
    throw new Error(
      `version ${info.version} was published already, and differs: raise info.version of the document first`,
    );
  }
  writeFileSync(file, document);
  return file;
}
