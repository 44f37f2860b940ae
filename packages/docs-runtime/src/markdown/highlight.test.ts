import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const languages = ['ts', 'js', 'json', 'sh', 'python', 'php', 'go', 'sql', 'text', '__proto__'];

/** Text of the HTML: its spans gone, its entities read. */
function readText(html: string): string {
  return html
    .replaceAll(/<span class="t-[a-z]+">|<\/span>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

test('tokens have a colour', () => {
  expect(highlight("const a = 'b';", 'ts')).toBe(
    '<span class="t-keyword">const</span> a = <span class="t-string">\'b\'</span>;',
  );
  expect(highlight('<?php\n$a = 1;', 'php')).toContain('<span class="t-name">$a</span>');
});

test.each(languages)(
  'code in %s stays the text that it was, and nothing of it is markup',
  (language) => {
    const part = fc.constantFrom(
      '<script>',
      '</span>',
      '&amp;',
      '"',
      "'",
      '`',
      '${',
      '<?php',
      '//',
      '\n',
    );
    const code = fc
      .array(fc.oneof(part, fc.string()), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(code, (text) => {
        const html = highlight(text, language);
        expect(readText(html)).toBe(text);
        expect(html.replaceAll(/<span class="t-[a-z]+">|<\/span>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 200, seed: 7 },
    );
  },
);
