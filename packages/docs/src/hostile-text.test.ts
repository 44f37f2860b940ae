import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payloads, poison } from '../../../generators/docs/src/testing/hostile.ts';
import { loadCallgear } from '../../../generators/docs/src/testing/load-callgear.ts';
import { trimModel } from '../../../generators/docs/src/testing/trim-model.ts';
import { buildPackage } from './testing/build-package.ts';
import { listElements, readPages } from './testing/read-html.ts';

let output = '';
afterAll(() => rmSync(output, { recursive: true, force: true }));

describe('a site made of a spec full of hostile text', () => {
  beforeAll(async () => {
    const model = poison(trimModel(loadCallgear()), payloads.join('\n\n'));
    output = await buildPackage(model, {}, { hasMock: false });
  }, 180_000);

  test('has its pages', () => {
    const pages = readPages(output);
    expect(pages.get('methods/get-call-legs-report/index.html')).toContain('alert(1)');
    expect(pages.get('reference/index.html')).toContain('alert(1)');
  });

  test('holds only elements that the site itself makes', () => {
    for (const [file, html] of readPages(output)) {
      const names = new Set(listElements(html).map(({ name }) => name));
      for (const name of ['img', 'iframe', 'object', 'embed', 'base', 'u']) {
        expect(names, file).not.toContain(name);
      }
    }
  });

  test('runs no script of the spec', () => {
    for (const [file, html] of readPages(output)) {
      for (const { name, attributes, text } of listElements(html)) {
        expect(
          Object.keys(attributes).filter((key) => key.startsWith('on')),
          file,
        ).toEqual([]);
        if (name !== 'script') continue;
        expect(text, file).not.toContain('alert(1)');
        expect(attributes['src'] ?? '/', file).toMatch(/^\/(?!\/)/);
      }
    }
  });

  test('links to http, https, mail and itself only', () => {
    for (const [file, html] of readPages(output)) {
      for (const { name, attributes } of listElements(html)) {
        const { href } = attributes;
        if (name !== 'a' || href === undefined) continue;
        expect(href, file).toMatch(/^(#|\/(?!\/)|https?:\/\/|mailto:)/);
      }
    }
  });
});
