import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { describeMarkdown, toCode } from './describe-markdown.ts';
import { makeHostileReport, payloads } from './hostile-report.fixture.ts';

/** As a reader that lets raw HTML through. */
function render(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

const ownTags = new Set(['h2', 'h3', 'h4', 'p', 'ul', 'li', 'code', 'strong']);

describe('Markdown of a document that holds', () => {
  test.each(payloads)('%j is inert', (payload) => {
    const report = makeHostileReport(payload);
    expect(report.changes.length).toBeGreaterThan(12);
    const markdown = describeMarkdown(report);
    const tags = [...render(markdown).matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag as string);
    expect(tags.filter((tag) => !ownTags.has(tag))).toEqual([]);
    expect(tags.filter((tag) => tag === 'h2')).toHaveLength(2);
    // Outside code spans nothing of the document is left.
    const prose = render(markdown).replaceAll(/<code>.*?<\/code>/gs, '');
    expect(prose).not.toMatch(/alert|evil|click|\{|[^\n\P{Cc}]/u);
  });
});

test('code spans hold any text on one line', () => {
  for (const text of [...payloads, '`', 'a`', '``a', ' ', '\\', 'a\\']) {
    const html = render(`x ${toCode(text)} y`);
    expect(html).toMatch(/^<p>x (<code>.*<\/code>|\(empty\)) y<\/p>$/);
  }
});
