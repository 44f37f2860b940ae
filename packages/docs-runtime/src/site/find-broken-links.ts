import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { Parser } from 'htmlparser2';

interface BuiltPage {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/**
 * Links of a built site that lead nowhere within it, as `page -> link`. Links to other hosts are not
 * followed.
 *
 * @param folder the built site
 * @param base path that it is served under
 */
export function findBrokenLinks(folder: string, base: string): readonly string[] {
  const files = globSync('**/*.html', { cwd: folder });
  const pages = new Map(
    files.map((file) => [toPath(file), readPage(readFileSync(join(folder, file), 'utf8'))]),
  );
  // What leads from the root leads to the same place from every page: a sidebar is followed once.
  const fromRoot = new Map<string, boolean>();
  return [...pages].flatMap(([path, { links }]) =>
    links.filter((href) => isBroken(href, path)).map((href) => `${path} -> ${href}`),
  );

  function isBroken(href: string, path: string): boolean {
    if (!href.startsWith('/')) return leadsNowhere(href, path);
    const known = fromRoot.get(href) ?? leadsNowhere(href, path);
    fromRoot.set(href, known);
    return known;
  }

  function leadsNowhere(href: string, path: string): boolean {
    const from = new URL(posix.join(base, path), 'http://site.invalid');
    if (!URL.canParse(href, from)) return true;
    const url = new URL(href, from);
    if (url.host !== from.host) return false;
    const prefix = base.replace(/\/?$/, '/');
    if (!url.pathname.startsWith(prefix)) return true;
    const target = decodeURIComponent(url.pathname.slice(prefix.length - 1));
    const page = pages.get(target);
    if (!page) return !statSync(join(folder, target), { throwIfNoEntry: false })?.isFile();
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor !== '' && !page.anchors.has(anchor);
  }
}

/** `errors/forbidden/index.html` -> `/errors/forbidden/`. */
function toPath(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1');
}

function readPage(html: string): BuiltPage {
  const links: string[] = [];
  const anchors = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id'] !== undefined) anchors.add(attributes['id']);
      const address = name === 'a' || name === 'link' ? attributes['href'] : attributes['src'];
      if (address !== undefined) links.push(address);
    },
  });
  parser.end(html);
  return { links, anchors };
}
