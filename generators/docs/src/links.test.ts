import { loadModel } from '@openrpc-kit/model';
import { globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from './testing/generate.ts';
import { loadCallgear } from './testing/load-callgear.ts';

const require = createRequire(import.meta.url);

/** Valid documents of npm packages. */
const documents = [
  ...list('@open-rpc/examples', '../service-descriptions/*.json'),
  ...list('@metamask/api-specs', 'build/*.json'),
  ...list('@firebolt-js/sdk/dist/firebolt-core-open-rpc.json', 'firebolt-core-open-rpc.json'),
];
/** Bytes; `npm run corpus` follows the links of larger ones, too. */
const largest = 200_000;
/** Documents of other projects, which are no part of this one: a folder beside it, if it is there. */
const beside = list(join(import.meta.dirname, '../../../../shared/openrpc-docs'), '*.json').filter(
  (file) => statSync(file).size <= largest,
);

describe('every link of the docs leads to a page', () => {
  test('CallGear Data API', () => {
    expect(findDeadLinks(generate(loadCallgear()))).toEqual([]);
  });

  test('there are other documents to try', () => {
    expect(documents.length).toBeGreaterThan(8);
  });

  test.each(documents)('%s', (document) => {
    const { model, diagnostics } = loadModel(document);
    if (!model) return expect.fail(`does not load: ${JSON.stringify(diagnostics[0])}`);
    const files = generate(model);
    expect(files.length).toBeGreaterThan(model.methods.length);
    expect(findDeadLinks(files)).toEqual([]);
  });

  test.skipIf(beside.length === 0)(
    'documents of other projects',
    () => {
      const built = beside.flatMap((document) => {
        const { model } = loadModel(document, { lenient: true });
        if (!model) return [];
        expect(findDeadLinks(generate(model)), document).toEqual([]);
        return [document];
      });
      expect(built.length).toBeGreaterThan(beside.length / 2);
    },
    120_000,
  );
});

/** The files that match, beside a file of an npm package or in a folder. */
function list(start: string, pattern: string): readonly string[] {
  const root = isAbsolute(start) ? start : dirname(require.resolve(start));
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => join(root, file));
}

/** Links from page to page, and from the sidebar, that no file answers. */
function findDeadLinks(files: ReturnType<typeof generate>): readonly string[] {
  const stems = new Set(files.map(({ path }) => path.replace(/^docs\/|(\/index)?\.md$/g, '')));
  const pages = files.filter(({ path }) => path.endsWith('.md'));
  const fromPages = pages.flatMap(({ text }) => listLinks(text));
  const sidebar = files.find(({ path }) => path === 'site.json')?.text ?? '';
  const fromSidebar = [...sidebar.matchAll(/"slug": "([^"]*)"/g)].map(([, slug = '']) => slug);
  return [...new Set([...fromPages, ...fromSidebar])].filter((stem) => !stems.has(stem));
}

/**
 * Links of a page to others. They are read from the text, for parsing takes longer than generating;
 * code, whose brackets are no links, goes first.
 */
function listLinks(text: string): readonly string[] {
  const prose = text.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/(`+)[^`].*?\1/g, '');
  return [...prose.matchAll(/\]\(\/([^)#\s]*)/g)].map(([, path = '']) => path.replace(/\/$/, ''));
}

test('links are found in a page, and none in its code', () => {
  const text = '[`a`](/methods/a/) and `[b](/b/)`\n\n```ts\n[c](/c/)\n```\n\n[d](/d/#e)\n';
  expect(listLinks(text)).toEqual(['methods/a', 'd']);
});
