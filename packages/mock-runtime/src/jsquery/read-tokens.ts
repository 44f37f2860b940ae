/** A word, a quoted text, a number or a sign. `text` is the meaning, `at` the place in the source. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const space = /\s+/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
const quoted = /"(?:[^"\\]|\\.)*"/y;
const sign = /@>|<@|&&|<=|>=|@#|#:|%:|\*:|[=<>()[\],.#%*$&|!]/y;

/** @throws {SyntaxError} with the place of the first character that starts no token */
export function readTokens(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const blank = take(space);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const found = takeFirst(take);
    if (found === undefined) throw new SyntaxError(`jsquery: nothing starts like this at ${at}.`);
    const [kind, text] = found;
    tokens.push({ kind, text: kind === 'text' ? unquote(text, at) : text, at });
    at += text.length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function takeFirst(
  take: (pattern: RegExp) => string | undefined,
): readonly [Token['kind'], string] | undefined {
  for (const [kind, pattern] of [
    ['text', quoted],
    ['number', number],
    ['word', word],
    ['sign', sign],
  ] as const) {
    const text = take(pattern);
    if (text !== undefined) return [kind, text];
  }
  return undefined;
}

function unquote(text: string, at: number): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    throw new SyntaxError(`jsquery: the text at ${at} is not written as JSON writes texts.`);
  }
}
