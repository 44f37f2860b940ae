/** Members of an object literal, as code: `{a, b: 1}` has `a` -> `a` and `b` -> `1`. */
export function readMembers(literal: string): Map<string, string> {
  return new Map(
    splitMembers(literal.slice(1, -1)).map((member) => {
      const [, name = '', value = name] = /^\s*(\w+)(?::([^]*))?$/.exec(member)!;
      return [name, value];
    }),
  );
}

/** Splits at commas that stand neither in a text nor in brackets. */
function splitMembers(text: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[()[\]{},]/g)) {
    if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth--;
    else if (token === ',' && depth === 0) {
      members.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...members, text.slice(start)].filter((member) => member !== '');
}
