const anyRun = Symbol('%');
const anyOne = Symbol('_');

type Part = string | typeof anyRun | typeof anyOne;

/**
 * A `like` test of the whole text, as PostgreSQL has it: `%` stands for any run of characters, `_`
 * for one, a backslash takes the next character literally; upper and lower case differ.
 *
 * Only the last `%` is ever gone back to, and a text is never compared with more of the pattern than
 * it is long: the time is at most the square of the text, whatever the pattern.
 *
 * @throws {SyntaxError} when the pattern ends with a lone backslash
 */
export function compileLike(pattern: string): (text: string) => boolean {
  const parts = readParts(pattern);
  if (parts.every((part) => typeof part === 'string')) {
    const whole = parts.join('');
    return (text) => text === whole;
  }
  return (text) => matches(parts, Array.from(text));
}

function readParts(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  let literal = false;
  for (const character of pattern) {
    if (literal) parts.push(character);
    else if (character === '%') {
      // Runs beside each other are one run.
      if (parts.at(-1) !== anyRun) parts.push(anyRun);
    } else if (character === '_') parts.push(anyOne);
    else if (character !== '\\') parts.push(character);
    literal = !literal && character === '\\';
  }
  if (literal) throw new SyntaxError('like: a pattern cannot end with a backslash.');
  return parts;
}

function matches(parts: readonly Part[], characters: readonly string[]): boolean {
  let part = 0;
  let at = 0;
  let runPart = -1;
  let runEnd = 0;
  while (at < characters.length) {
    const wanted = parts[part];
    if (wanted === anyRun) {
      runPart = part;
      runEnd = at;
      part += 1;
    } else if (wanted === anyOne || (wanted !== undefined && wanted === characters[at])) {
      part += 1;
      at += 1;
    } else if (runPart >= 0) {
      // Let the last run take one character more, and try from there.
      part = runPart + 1;
      runEnd += 1;
      at = runEnd;
    } else {
      return false;
    }
  }
  return part === parts.length || (part === parts.length - 1 && parts[part] === anyRun);
}
