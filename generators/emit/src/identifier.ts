import { isReservedWord } from '@openrpc-kit/model';

/** Letters of every script: the model leaves out those that not every engine knows. */
const pattern = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;
const plain = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Whether a name can be declared in strict TypeScript without quotes. */
export function isIdentifier(name: string): boolean {
  return pattern.test(name) && !isReservedWord(name) && name !== '__proto__';
}

/**
 * The door for names into generated code. Names are made by the model; one that cannot be an
 * identifier is a defect of the generator, not of the document, hence the exception.
 */
export function identifier(name: string): string {
  if (!isIdentifier(name)) throw new TypeError(`not an identifier: ${JSON.stringify(name)}`);
  return name;
}

/** A name as an object key or type member: quoted unless it is plain. */
export function propertyKey(name: string): string {
  return plain.test(name) && name !== '__proto__' ? name : stringLiteral(name);
}

/** `__proto__` in brackets, or it would set the prototype. */
export function memberKey(name: string): string {
  return name === '__proto__' ? "['__proto__']" : propertyKey(name);
}

/**
 * A string that is inert in HTML and in every version of JavaScript, in single quotes unless double
 * ones save escapes.
 */
export function stringLiteral(text: string): string {
  if (inert.test(text)) return `'${text}'`;
  const json = JSON.stringify(text);
  const safe = json.replace(unsafe, escapeCharacter);
  if (!safe.includes("'") && !safe.includes('\\')) return `'${safe.slice(1, -1)}'`;
  const singles = text.split("'").length;
  if (singles > text.split('"').length) return safe;
  return `'${swapQuotes(safe.slice(1, -1))}'`;
}

/** Most texts, JSON in a text too: ASCII without single quotes, backslashes and what begins a tag. */
const inert = /^[ -&(-;=-[\]-~]*$/;
const unsafe = /[<\u2028\u2029\u007f-\u009f\ufeff]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * What is escaped in double quotes, in single ones. An escaped backslash may stand before a quote: it
 * is set aside under a character that JSON never holds.
 */
function swapQuotes(json: string): string {
  return json
    .replaceAll('\\\\', '\0')
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('\0', '\\\\');
}
