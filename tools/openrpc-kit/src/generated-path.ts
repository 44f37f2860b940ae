import { isAbsolute, posix, win32 } from 'node:path';

/** Characters that some file system refuses, or that a shell or a URL reads as something else. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const forbidden = /[<>:"|?*\\\u0000-\u001F\u007F]/;

/**
 * Checks that a generated file stays in its output folder, on every system. Names come from a
 * document, so this is the last of several fences.
 *
 * @throws on a path that leaves the folder or that some system cannot hold.
 */
export function checkGeneratedPaths(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const segments = path.split('/');
    const inert =
      path !== '' &&
      !isAbsolute(path) &&
      !win32.isAbsolute(path) &&
      posix.normalize(path) === path &&
      !segments.includes('..') &&
      !segments.includes('.') &&
      !segments.includes('') &&
      !forbidden.test(path);
    if (!inert) throw new Error(`generated path ${JSON.stringify(path)} leaves its output folder`);
    const folded = path.toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined) {
      throw new Error(
        `generated paths ${twin} and ${path} are one file where case does not matter`,
      );
    }
    seen.set(folded, path);
  }
}
