import { findBrokenLinks } from '@openrpc-kit/docs-runtime';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build-docs.ts';
import { listVersions } from '../made/versions.ts';
import { generated, guides, versions } from '../site/folders.ts';
import type { BuiltSite } from '../testing/built-site.ts';
import { listElements, readPages } from '../testing/read-html.ts';
import { measureScripts } from '../testing/script-size.ts';
import { openSearch } from '../testing/search-site.ts';

/** Where the site of the tests says that its files can be edited. */
export const editBase = 'https://code.example/edit/';

/** The files of the site: what can be told without a browser. */
export function testFiles(site: () => BuiltSite): void {
  test('has every generated and every hand-written page, each with its text', () => {
    const sources = [...listMarkdown(join(generated, 'docs')), ...listMarkdown(guides)];
    const pages = readPages(site().folder);
    for (const stem of sources) {
      const file =
        stem === '404' ? '404.html' : join(stem.replace(/(^|\/)index$/, ''), 'index.html');
      expect([...pages.keys()]).toContain(file);
      expect(pages.get(file)).toMatch(/sl-markdown-content">\s*(<|\w)/);
    }
  });

  test('has no link that leads nowhere, under its base path', () => {
    expect(findBrokenLinks(site().folder, site().base)).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    for (const [file, html] of readPages(site().folder)) {
      for (const { name, attributes } of listElements(html)) {
        const address = name === 'link' ? attributes['href'] : attributes['src'];
        if (name === 'a' || address === undefined) continue;
        expect(address, file).toMatch(/^(\/under\/a\/path\/|data:)/);
      }
    }
    for (const file of globSync('**/*.css', { cwd: site().folder })) {
      const styles = readFileSync(join(site().folder, file), 'utf8');
      expect(styles, file).not.toMatch(/(url\(|@import)\s*['"]?(https?:)?\/\/(?!www\.w3\.org)/);
    }
  });

  test('has at most 35 kB of script on a page, compressed', () => {
    for (const [file, html] of readPages(site().folder)) {
      const size = measureScripts(html, site().folder, site().base);
      expect(size, file).toBeLessThan(35_000);
    }
  });

  test('finds a field and a mnemonic', async () => {
    const search = await openSearch(site().folder);
    const [field] = await search('employee_full_name');
    expect(field?.url).toBe('/methods/get-call-legs-report/');
    expect(field?.sub_results.map(({ url }) => url)).toContain(
      '/methods/get-call-legs-report/#employee_full_name',
    );
    const [mnemonic] = await search('date_interval_limit_reached');
    expect(mnemonic?.url).toBe('/errors/date-interval-limit-reached/');
  });

  test('has a Markdown twin of every page, listed for language models', () => {
    const list = readFileSync(join(site().folder, 'llms.txt'), 'utf8');
    const addresses = [...list.matchAll(/\]\((\S+)\)/g)].map(([, address = '']) => address);
    const present = [...readPages(site().folder).keys()].filter(
      (file) => file !== '404.html' && !file.startsWith('versions/'),
    );
    expect(addresses.length).toBe(present.length);
    for (const address of addresses) {
      const text = readFileSync(join(site().folder, address.slice(site().base.length)), 'utf8');
      expect(text).toMatch(/^# \S/);
      for (const [, link = ''] of text.matchAll(/\]\((\/[^)#\s]*)/g)) {
        expect(
          () => readFileSync(join(site().folder, link.slice(site().base.length))),
          `${address} -> ${link}`,
        ).not.toThrow();
      }
    }
  });

  test('has edit links to files of the repository: of guides, methods, errors, schemas', () => {
    const edits = [...readPages(site().folder)].flatMap(([page, html]) =>
      listElements(html).flatMap(({ name, attributes: { href = '' } }) =>
        name === 'a' && href.startsWith(editBase)
          ? [{ page, file: href.slice(editBase.length) }]
          : [],
      ),
    );
    for (const { page, file } of edits)
      expect(existsSync(join(root, '../..', file)), page).toBe(true);
    const pages = edits.map(({ page }) => page);
    for (const path of [
      'guides/partners',
      'methods/get-account',
      'errors/forbidden',
      'schemas/call-leg',
    ]) {
      expect(pages).toContain(`${path}/index.html`);
    }
  });

  test('has every published document to download, and the changes since', () => {
    const changelog = readPages(site().folder).get('changelog/index.html') ?? '';
    for (const { version } of listVersions(versions)) {
      expect(changelog).toContain(`versions/${version}.json`);
      const text = readFileSync(join(site().folder, `versions/${version}.json`), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ info: { version } });
    }
    expect(changelog).toContain('id="the-packages"');
  });

  test('has a menu of versions that leads to the reference of each as it was published', () => {
    const pages = readPages(site().folder);
    const links = listElements(pages.get('index.html') ?? '')
      .filter(({ name }) => name === 'details')
      .map(({ text }) => text.replace(/\s+/g, ' '));
    expect(links[0]).toMatch(/Present version ?2\.0, as published ?What changed/);
    const old = pages.get('versions/2.0/methods/get-call-legs-report/index.html') ?? '';
    const published = readFileSync(join(versions, '2.0.json'), 'utf8');
    // Words of that time, which the present page has no more.
    const words = 'null or 0 when nobody answered';
    expect(published).toContain(words);
    expect(old).toContain(words);
    expect(pages.get('methods/get-call-legs-report/index.html')).not.toContain(words);
    expect(old).toContain(`href="${site().base}versions/2.0/conventions/limits/"`);
    expect(old).toContain('Version 2.0 as it was published');
    expect(existsSync(join(site().folder, 'versions/2.0/methods/get-call-legs-report.md'))).toBe(
      true,
    );
    expect(pages.get('versions/2.0/reference/index.html')).toContain(
      `href="${site().base}versions/2.0.json"`,
    );
  });

  test('has what openrpc-kit diff finds between them in the changelog', () => {
    const changelog = readPages(site().folder).get('changelog/index.html') ?? '';
    expect(changelog).toContain('get.call_legs_report');
    expect(changelog).toContain('Text changed');
    expect(changelog).toContain('null or 0 when nobody answered');
  });

  test('has the document to download', () => {
    const text = readFileSync(join(site().folder, 'openrpc.json'), 'utf8');
    expect(text).toBe(readFileSync(join(generated, 'openrpc.json'), 'utf8'));
  });
}

/** Paths of the Markdown files of a folder, without their ending. */
function listMarkdown(source: string): string[] {
  return globSync('**/*.md', { cwd: source }).map((file) =>
    file.replaceAll('\\', '/').slice(0, -3),
  );
}
