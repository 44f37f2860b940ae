/**
 * Takes the imports out of ajv's standalone code, which it writes as `require`, in favour of names
 * that a module of ours imports. Texts of a schema stand inside of lines, so that a whole line is
 * never one of them.
 *
 * @param runtime where the names are added that the code uses of the runtime
 * @throws when the code asks for something that there is no substitute for
 */
export function linkCode(
  text: string,
  dateFormat: string | undefined,
  runtime: Set<string>,
): { code: string; name: string; usesFormats: boolean } {
  const [opening = '', name = ''] = head.exec(text) ?? [];
  if (name === '') throw new Error('ajv wrote its standalone code in a form that is not known');
  let usesFormats = false;
  const code = text
    .slice(opening.length)
    .replace(requirement, (line, declaration: string, module: string) => {
      const substitute = substitutes[module];
      if (substitute === undefined) throw new Error(`generated code would need ${module}: ${line}`);
      runtime.add(substitute);
      return `${declaration}${substitute};`;
    })
    .replace(format, (line, declaration: string, plain?: string, quoted?: string) => {
      if ((plain ?? quoted) === dateFormat) {
        runtime.add('isDateTime');
        return `${declaration}isDateTime;`;
      }
      usesFormats = true;
      return line;
    })
    // Shorter and quicker. In a text, the quotes would have backslashes before them.
    .replace(integer, 'Number.isInteger($1)')
    // It would read great numbers as text, and take the 2 of 2e300 for the number.
    .replace(/\b(res\d+) !== parseInt\(\1\)/g, '!Number.isInteger($1)')
    // In a text, or else it would be an error of syntax: inert in HTML, too.
    .replace(/<(?=[/!])/g, String.raw`\x3c`);
  return { code, name, usesFormats };
}

const head = /^"use strict";\s*export const validate = (\w+);\s*export default \w+;\s*/;
const requirement = /^(const \w+ = )require\("([^"]+)"\)(?:\.default)?;$/gm;
const format = /^(const formats\d+ = )formats(?:\.(\w+)|\["([^"]+)"\]);$/gm;

const integer =
  /\(\(typeof (\w+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g;

/** What the runtime has instead of the helpers of ajv. */
const substitutes: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': 'countCharacters',
  'ajv/dist/runtime/equal': 'isEqual',
};
