/**
 * A number or a boolean that was sent as a string: the same text, to be written without quotes.
 *
 * @param types of JSON Schema that would be right
 * @example suggestUnquoted('1000', ['integer']) // '1000'
 */
export function suggestUnquoted(text: string, types: readonly unknown[]): string | undefined {
  if (types.includes('string')) return undefined;
  if (types.includes('number') || types.includes('integer')) {
    const number = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.exec(text);
    return number && (number[2] === undefined || types.includes('number')) ? text : undefined;
  }
  return types.includes('boolean') && /^(true|false)$/.test(text) ? text : undefined;
}
