const capital = '[\\p{Lu}\\p{Lt}]\\p{M}*';
const small = '(?:\\p{Ll}\\p{M}*)';
const caseless = '[\\p{Lo}\\p{Lm}\\p{Nl}]';
const digit = '\\p{Nd}';
/** Before a code point that was spelt out: no name has this character. */
const mark = '\u0000';

const words = new RegExp(
  [
    `(?:${capital})+(?!${small})${digit}*`,
    `(?:${capital})?${small}(?:${small}|${digit})*`,
    `${caseless}(?:${caseless}|\\p{M}|${digit})*`,
    `${digit}+`,
    `${mark}[0-9a-f]+`,
  ].join('|'),
  'gu',
);

/**
 * What is spelt out: signs, letters beyond the first plane, and those of Unicode 16 and later, which
 * TypeScript and engines in use take for no letters, or do not know the capitals of.
 */
const unusual =
  /[\u019b\u0264\u088f\u0c5c\u0cdc\u1c80-\u1c8f\u2e2f\ua7c0-\ua7ff\ua9a0-\ua9ff]|(?![\p{P}\p{Z}\p{C}])[\u{10000}-\u{10ffff}]|(?![ -\x7f])[\p{S}\p{No}]/gu;

/**
 * Words of a name in any style and script: `get.call_legs_report`, `ethGetBlock`, `HTTPServer2`,
 * `call-leg`, `получить.звонки`. Accents of Latin letters are dropped. What is neither letter nor
 * punctuation becomes a word by its code point, an emoji `u1f600`, and so does punctuation where a
 * name has nothing else. Empty for an empty name only.
 */
export function toWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/([A-Za-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replaceAll(mark, ' ');
  const found = findWords(plain.replace(unusual, spell));
  return found.length > 0 ? found : findWords([...name].map(spell).join(''));
}

function findWords(text: string): string[] {
  return (text.match(words) ?? []).map((word) => word.replace(mark, 'u'));
}

function spell(character: string): string {
  return `${mark}${character.codePointAt(0)?.toString(16)} `;
}
