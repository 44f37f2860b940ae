/** Longer texts help nobody in a list; the documents hold the rest. */
const mostCharacters = 80;

/** One line that cannot steer a terminal or reorder what stands beside it. */
export function toPrintable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** A text cut to a length that fits a line. */
export function shorten(text: string, most: number = mostCharacters): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** A text of a document for a list of changes: on one line, safe to print, short. */
export function showText(text: string): string {
  return shorten(toPrintable(text.replaceAll(/\s+/g, ' ').trim()));
}

/** A value of a document as JSON: on one line, safe to print, short. */
export function showValue(value: unknown): string {
  return value === undefined ? 'nothing' : shorten(toPrintable(JSON.stringify(value)));
}

/** Values of a closed list, as many as fit a line. */
export function showValues(values: readonly unknown[]): string {
  return values.length === 0 ? 'none' : shorten(values.map(showValue).join(', '));
}
