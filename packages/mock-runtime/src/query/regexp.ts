import { RE2JS } from 're2js';

const maximumLength = 1000;

/**
 * A `regexp` test: found anywhere in the text unless the pattern is anchored. RE2 takes time in
 * proportion to the text, whatever the pattern (`^(a+)+$` included).
 *
 * @throws {SyntaxError} for a pattern that RE2 does not read, or a very long one
 */
export function compileRegexp(pattern: string): (text: string) => boolean {
  if (pattern.length > maximumLength) {
    throw new SyntaxError(`A pattern may have ${maximumLength} characters.`);
  }
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (error) {
    throw new SyntaxError(error instanceof Error ? error.message : String(error));
  }
  return (text) => compiled.test(text);
}
