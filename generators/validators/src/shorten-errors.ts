/**
 * Puts a call of the runtime where ajv writes out how an error is made and kept. Errors are nine
 * tenths of the code of a check, and an engine has to read them even if there never is one.
 *
 * @param runtime where the names are added that the code uses of the runtime
 */
export function shortenErrors(code: string, runtime: Set<string>): string {
  return code.replace(keptError, (_text, _name, literal: string) => {
    runtime.add('addError');
    return `vErrors = addError(${['vErrors', ...printArguments(literal)].join(', ')});\nerrors++;`;
  });
}

/** A text of the document has no line of its own, so that it is never taken for this. */
const keptError =
  /const (err\d+) = (\{[^]*?\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

/** What the runtime cannot tell from the rest: the names of members. */
const named = new Set(['additionalProperties', 'dependencies', 'propertyNames', 'required']);

/** None for an error that is only counted. */
function printArguments(literal: string): string[] {
  const members = readMembers(literal);
  const schemaPath = members.get('schemaPath');
  if (schemaPath === undefined) return [];
  const keyword = JSON.parse(members.get('keyword')!) as string;
  return [
    members.get('instancePath')!,
    schemaPath,
    members.get('parentSchema')!,
    members.get('data')!,
    ...(named.has(keyword) ? [members.get('params')!] : []),
  ];
}

/** Members of an object literal, as code: `{a, b: 1}` has `a` -> `a` and `b` -> `1`. */
function readMembers(literal: string): Map<string, string> {
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
