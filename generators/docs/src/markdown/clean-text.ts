/** Control characters that no text needs (all but tab and line feed), and what is no character. */
const controls = /(?![\t\n])[\p{Cc}\ufeff\ufffe\uffff]/gu;

/** Most texts: ASCII, in which nothing has to be cleaned. */
const plain = /^[\t\n -~]*$/;

/** Text of a document, free of control characters and lone surrogates. Line ends are line feeds. */
export function cleanText(value: string): string {
  if (plain.test(value)) return value;
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(controls, '\ufffd');
}

/** The same on one line. */
export function cleanLine(value: string): string {
  return squeeze(cleanText(value)).trim();
}

/** Any white space as one space. */
export function squeeze(value: string): string {
  return isSpaced(value) ? value : value.replace(/\s+/g, ' ');
}

/**
 * Keeps the spaces at both ends, which join pieces of a line, and those within a figure:
 * `10\u00a0000`. Any other white space becomes one space.
 */
export function toSpaced(value: string): string {
  const clean = cleanText(value);
  return isSpaced(clean) ? clean : clean.replace(/[^\S\u00a0]+/g, ' ');
}

/** Whether no two spaces follow each other, nor any other white space is in a text. */
function isSpaced(value: string): boolean {
  return visible.test(value) && !value.includes('  ');
}

const visible = /^[ -~]*$/;
