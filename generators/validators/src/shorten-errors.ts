import codegenModule from 'ajv/dist/compile/codegen/code.js';
import { readMembers } from './object-literal.ts';

/**
 * Puts a call of the runtime where ajv writes out how an error is made and kept. Errors are nine
 * tenths of the code of a check, and an engine has to read them even if there never is one. For the
 * same reason the schema, which only errors need, is made when there is one.
 *
 * @param runtime where the names are added that the code uses of the runtime
 */
export function shortenErrors(code: string, runtime: Set<string>): string {
  const short = code.replace(keptError, (_text, _name, literal: string) => {
    runtime.add('addError');
    return `vErrors = addError(${['vErrors', ...printArguments(literal)].join(', ')});\nerrors++;`;
  });
  return makeSchemasLate(/\b_errs\d/.test(short) ? short : dropCount(short));
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
    printSchema(members.get('parentSchema')!, JSON.parse(schemaPath) as string),
    members.get('data')!,
    ...(named.has(keyword) ? [members.get('params')!] : []),
  ];
}

/** The schema that a keyword stands in: where its path leads there, the function that makes the whole. */
function printSchema(expression: string, schemaPath: string): string {
  const [root = ''] = /^schema\d+/.exec(expression) ?? [];
  const place = schemaPath.split('/').slice(1, -1).map(printAccess).join('');
  const isOfPath = root !== '' && expression.replaceAll(/\["(\d+)"\]/g, '[$1]') === root + place;
  return isOfPath ? toMaker(root) : expression;
}

function printAccess(segment: string): string {
  const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(key) ? `[${key}]` : String(codegenModule.getProperty(key));
}

function toMaker(root: string): string {
  return root.replace('schema', 'makeSchema');
}

/** `const schema0 = {…};` -> `const makeSchema0 = () => ({…});`, and both where code reads it, too. */
function makeSchemasLate(code: string): string {
  return code.replace(/^const (schema\d+) = (.*);$/gm, (line, name: string, schema: string) => {
    const uses = (word: string): boolean =>
      new RegExp(String.raw`\b${word}\b`).test(code.replace(line, ''));
    if (!uses(toMaker(name))) return line;
    if (uses(name)) return `${line}\nconst ${toMaker(name)} = () => ${name};`;
    return `const ${toMaker(name)} = () => (${schema});`;
  });
}

/** Without alternatives nothing has to be counted: there are errors or there are none. */
function dropCount(code: string): string {
  return code
    .replace(/^(let errors = 0|errors\+\+|errors = vErrors\.length);\n/gm, '')
    .replace(/^return errors === 0;$/gm, 'return vErrors === null;');
}
