/** Tags below the text of a doc comment: `{ deprecated: 'Use X.' }` prints `@deprecated Use X.`. */
export type CommentTags = Readonly<Record<string, string | undefined>>;

/**
 * The door for text into comments. The text cannot end the comment, and cannot pose as a tag of ours.
 * Empty text without tags gives no comment at all.
 *
 * @example comment('Duration in seconds.') // /** Duration in seconds. *\/
 */
export function comment(text: string, tags: CommentTags = {}): string {
  const lines = toInertLines(text);
  const tagLines = Object.entries(tags).flatMap(([tag, value]) => {
    if (value === undefined) return [];
    const [first = '', ...rest] = toInertLines(value);
    return [`@${tag.replace(/\W/g, '')} ${first}`.trimEnd(), ...rest];
  });
  if (lines.length > 0 && tagLines.length > 0) lines.push('');
  lines.push(...tagLines);
  if (lines.length === 0) return '';
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** A declaration below its doc comment, if it has one. */
export function below(doc: string, declaration: string): string {
  return doc === '' ? declaration : `${doc}\n${declaration}`;
}

/** Text that may stand inside a comment that another printer writes. */
export function toInertText(text: string): string {
  return toInertLines(text).join('\n');
}

/** Most texts: no character in them that needs a look. */
const inert = /^[\n -)+-?A-~\u00a0-\u1fff\u2030-\u2fff]*$/;

function toInertLines(text: string): string[] {
  const lines = inert.test(text) ? text.split('\n').map((line) => line.trimEnd()) : defuse(text);
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}

function defuse(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) =>
      line
        .trimEnd()
        .replace(/^(\s*)@/, '$1\\@')
        .replaceAll('{@', '{\\@'),
    );
}
