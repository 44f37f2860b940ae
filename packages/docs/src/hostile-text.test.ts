import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { payloads, poison } from '../../../generators/docs/src/testing/hostile.ts';
import { loadCallgear } from '../../../generators/docs/src/testing/load-callgear.ts';
import { trimModel } from '../../../generators/docs/src/testing/trim-model.ts';
import { buildPackage } from './testing/build-package.ts';
import { browser, useSite } from './testing/built-site.ts';
import { listElements, readPages } from './testing/read-html.ts';

const site = useSite('/', {}, (environment) => {
  const model = poison(trimModel(loadCallgear()), payloads.join('\n\n'));
  return buildPackage(model, environment, { hasMock: false });
});

describe('a site made of a spec full of hostile text', () => {
  test('has its pages', () => {
    const pages = readPages(site().folder);
    expect(pages.get('methods/get-call-legs-report/index.html')).toContain('alert(1)');
    expect(pages.get('reference/index.html')).toContain('alert(1)');
  });

  test('holds only elements that the site itself makes', () => {
    for (const [file, html] of readPages(site().folder)) {
      const names = new Set(listElements(html).map(({ name }) => name));
      for (const name of ['img', 'iframe', 'object', 'embed', 'base', 'u']) {
        expect(names, file).not.toContain(name);
      }
    }
  });

  test('runs no script of the spec', () => {
    for (const [file, html] of readPages(site().folder)) {
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
    for (const [file, html] of readPages(site().folder)) {
      for (const { name, attributes } of listElements(html)) {
        const { href } = attributes;
        if (name !== 'a' || href === undefined) continue;
        expect(href, file).toMatch(/^(#|\/(?!\/)|https?:\/\/|mailto:)/);
      }
    }
  });
});

/** A page of each kind, and the lists of them. */
const kinds = ['reference', 'methods', 'conventions', 'errors', 'schemas'];
/** Pages of a kind are made alike. */
const opened = 2;

describe.skipIf(!browser)('in a browser, a site made of a spec full of hostile text', () => {
  test.each(kinds)('runs nothing of it on its pages: %s', async (kind) => {
    const pages = [...readPages(site().folder).keys()]
      .filter((file) => file.startsWith(`${kind}/`))
      .map((file) => file.replace(/index\.html$/, ''));
    expect(pages.length).toBeGreaterThan(0);
    for (const path of pages.slice(0, opened)) {
      const { page, faults, close } = await site().open(path);
      await touchAll(page);
      expect(faults, path).toEqual([]);
      await close();
    }
  });

  test('runs nothing of it in an open console', async () => {
    const { page, faults, close } = await site().open('methods/get-call-legs-report/');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.locator('try-it .console').waitFor();
    await touchAll(page);
    expect(await page.locator('try-it').innerText()).toContain('alert(1)');
    expect(await page.locator('try-it :is(img, iframe, script, svg, object)').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('would be told of a dialog', async () => {
    const { page, faults, close } = await site().open('reference/');
    await page.evaluate(() => alert('open'));
    expect(faults).toEqual(['dialog: open']);
    await close();
  });
});

/** What waits for a mouse or a focus gets both. */
function touchAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      element.focus();
      for (const type of ['mouseover', 'pointerenter', 'toggle', 'animationstart']) {
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
  });
}
