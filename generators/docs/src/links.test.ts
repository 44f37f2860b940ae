import { loadModel } from '@openrpc-kit/model';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generate } from './testing/generate.ts';
import { loadCallgear } from './testing/load-callgear.ts';
import { listNodes, readPage } from './testing/read-page.ts';

const folder = join(dirname(fileURLToPath(import.meta.resolve('@open-rpc/examples'))), '..');
const documents = globSync('service-descriptions/*.json', { cwd: folder }).toSorted();

describe('every link of the docs leads to a page', () => {
  test('CallGear Data API', () => {
    expect(findDeadLinks(generate(loadCallgear()))).toEqual([]);
  });

  test('there are other documents to try', () => {
    expect(documents.length).toBeGreaterThan(3);
  });

  test.each(documents)('%s', (document) => {
    const { model, diagnostics } = loadModel(join(folder, document));
    if (!model) return expect.fail(`does not load: ${JSON.stringify(diagnostics[0])}`);
    const files = generate(model);
    expect(files.length).toBeGreaterThan(model.methods.length);
    expect(findDeadLinks(files)).toEqual([]);
  });
});

/** Links from page to page, and from the sidebar, that no file answers. */
function findDeadLinks(files: ReturnType<typeof generate>): readonly string[] {
  const stems = new Set(files.map(({ path }) => path.replace(/^docs\/|(\/index)?\.md$/g, '')));
  const pages = files.filter(({ path }) => path.endsWith('.md'));
  const fromPages = pages.flatMap(({ text }) =>
    listNodes(readPage(text).root).flatMap((node) =>
      node.type === 'link' && node.url.startsWith('/')
        ? [node.url.slice(1).replace(/\/$/, '')]
        : [],
    ),
  );
  const sidebar = files.find(({ path }) => path === 'site.json')?.text ?? '';
  const fromSidebar = [...sidebar.matchAll(/"slug": "([^"]*)"/g)].map(([, slug = '']) => slug);
  return [...fromPages, ...fromSidebar].filter((stem) => !stems.has(stem));
}
