import type { Rule } from '../../rule.ts';

/** Control characters (but for tab and line ends), marks that turn the direction of text, and tags. */
const dangerous = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;
/** Seen by nobody, but part of the text: zero width spaces, soft hyphens, line separators, byte order marks. */
const hidden = /[\u00ad\u180e\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb]/u;
const innocent = new Set(['\t', '\n', '\r']);

export const invisibleCharacter: Rule = {
  code: 'SAF004',
  group: 'safety',
  name: 'invisible-character',
  severity: 'error',
  title: 'Invisible or control character',
  cause:
    'Readers do not see what programs read: names look equal that are not, text is shown in another order, terminals obey.',
  fix: 'Remove the character, or write its escape where it is meant.',
  check({ texts, report }) {
    for (const { node, text, kind } of texts) {
      const what = kind === 'key' ? 'the key' : 'the text';
      const bad = text.match(dangerous)?.find((character) => !innocent.has(character));
      if (bad !== undefined) {
        // Data may be anything; what is read by people may not.
        const severity = kind === 'data' ? 'warning' : 'error';
        report(node, `${what} holds ${toCodePoint(bad)}`, { severity });
        continue;
      }
      const [unseen] = hidden.exec(text) ?? [];
      if (unseen !== undefined)
        report(node, `${what} holds ${toCodePoint(unseen)}`, { severity: 'warning' });
    }
  },
};

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
