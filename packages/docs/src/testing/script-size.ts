import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listElements } from './read-html.ts';

/** Bytes of script that a page runs by itself, compressed: inline, loaded, and imported by what it loads. */
export function measureScripts(html: string, folder: string, base: string): number {
  const seen = new Map<string, string>();
  const load = (path: string): void => {
    if (seen.has(path)) return;
    const code = readFileSync(join(folder, path.slice(base.length)), 'utf8');
    seen.set(path, code);
    for (const [, target = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      load(posix.join(posix.dirname(path), target));
    }
  };
  const scripts = listElements(html).filter(({ name }) => name === 'script');
  const inlined = scripts.map(({ text }) => text);
  for (const { attributes } of scripts)
    if (attributes['src'] !== undefined) load(attributes['src']);
  return gzipSync([...inlined, ...seen.values()].join('\n')).length;
}
