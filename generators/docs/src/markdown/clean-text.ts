/** Control characters that no text needs (all but tab and line feed), and what is no character. */
const controls = /(?![\t\n])[\p{Cc}\ufeff\ufffe\uffff]/gu;

/** Text of a document, free of control characters and lone surrogates. Line ends are line feeds. */
export function cleanText(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(controls, '\ufffd');
}

/** The same on one line. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ').trim();
}
