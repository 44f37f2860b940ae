import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listNodes, readPage } from '../../../../generators/docs/src/testing/read-page.ts';

/** Pages that every site has, whatever the document: its front page, and the document for download. */
const own = ['', 'openrpc.json'];

/** Links from page to page of a generated docs package, and of its sidebar, that lead to no page. */
export function findDeadLinks(folder: string): readonly string[] {
  const root = join(folder, 'docs/src/generated/docs');
  const paths = globSync('**/*.md', { cwd: root });
  const stems = paths.map((path) => path.replace(/(\/index)?\.md$/, ''));
  const linked = paths.flatMap((path) =>
    listNodes(readPage(readFileSync(join(root, path), 'utf8')).root).flatMap((node) =>
      node.type === 'link' && /^\/(?!\/)/.test(node.url)
        ? [node.url.slice(1).replace(/\/?(#.*)?$/, '')]
        : [],
    ),
  );
  const site = readFileSync(join(folder, 'docs/src/generated/site.json'), 'utf8');
  const listed = [...site.matchAll(/"slug": "([^"]*)"/g)].map(([, slug = '']) => slug);
  const known = new Set([...own, ...stems]);
  return [...new Set([...linked, ...listed])].filter((link) => !known.has(link));
}
