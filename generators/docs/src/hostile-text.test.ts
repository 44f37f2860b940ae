import { describe, expect, test } from 'vitest';
import { generate } from './testing/generate.ts';
import { payloads, poison } from './testing/hostile.ts';
import { listNodes, readPage } from './testing/read-page.ts';
import { loadCallgear } from './testing/load-callgear.ts';
import { trimModel } from './testing/trim-model.ts';

const model = trimModel(loadCallgear());
const plain = generate(model);

/** All that a generated page is made of. */
const inertTypes = new Set(
  (
    'root paragraph heading text emphasis strong delete break inlineCode code ' +
    'list listItem blockquote table tableRow tableCell thematicBreak link'
  ).split(' '),
);

describe.each(payloads)('a spec full of %j', (payload) => {
  const files = generate(poison(model, payload));
  const pages = files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, text }) => ({ path, text, ...readPage(text) }));

  test('fills the same files, named by slugs', () => {
    expect(files.length).toBe(plain.length);
    for (const { path } of files) {
      expect(path).toMatch(
        /^(docs\/([a-z0-9-]+\/)?[a-z0-9-]+\.md|console\/[a-z]+\/[a-z0-9-]+\.json|site\.json|openrpc\.json)$/,
      );
    }
  });

  test('adds nothing to the frontmatter', () => {
    for (const { frontmatter } of pages) {
      const { pagefind, ...rest } = frontmatter;
      expect([undefined, false]).toContain(pagefind);
      expect(Object.keys(rest)).toEqual(['title', 'description', 'editUrl', 'tableOfContents']);
      expect(frontmatter['title']).toBeTypeOf('string');
    }
  });

  test('becomes no markup', () => {
    for (const { path, root } of pages) {
      for (const node of listNodes(root)) {
        expect(inertTypes, `${path}: ${JSON.stringify(node)}`).toContain(node.type);
      }
    }
  });

  test('leads only to pages of the site, or to the web', () => {
    for (const { path, root } of pages) {
      for (const node of listNodes(root)) {
        if (node.type !== 'link') continue;
        expect(node.url, path).toMatch(
          /^(\/([a-z0-9-]+\/)+|\/openrpc\.json|#.*|https?:\/\/.*|mailto:.*)$/,
        );
      }
    }
  });

  test('leaves no control character', () => {
    for (const { text } of pages) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\u2028\u2029\ufeff]/u);
    }
  });
});
