import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names and licences of the libraries in a bundle: most of them ask that whoever passes them on
 * passes these on, too.
 *
 * @param files all files of the bundle, relative to `folder`
 * @throws for a library without a licence
 */
export function printNotices(files: readonly string[], folder: string): string {
  const libraries = files.flatMap((path) => {
    const [library] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
    return library === undefined ? [] : [join(folder, library)];
  });
  const notices = [...new Set(libraries)].toSorted().map(readNotice);
  return `This folder holds code of these libraries.\n\n${notices.join('\n')}`;
}

function readNotice(library: string): string {
  const text = readFileSync(join(library, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(text) as Record<string, unknown>;
  const file = readdirSync(library).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined && typeof license !== 'string') {
    throw new Error(`no licence in ${library}`);
  }
  const terms = file === undefined ? `${license}\n` : readFileSync(join(library, file), 'utf8');
  return `---- ${name}@${version} (${license})\n\n${terms.trim()}\n`;
}
