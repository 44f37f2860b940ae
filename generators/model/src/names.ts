import { toWords } from './words.ts';

/**
 * `CallLeg`. With an `N` in front of what has no capital to begin with, so that a type is never called
 * like a variable. Empty for an empty name.
 */
export function toPascalCase(name: string): string {
  const joined = toWords(name).map(capitalise).join('');
  return joined === '' || /^\p{Lu}/u.test(joined) ? joined : `N${joined}`;
}

/** `callLeg`. */
export function toCamelCase(name: string): string {
  const joined = toWords(name).map(capitalise).join('');
  if (/^\P{L}/u.test(joined)) return `n${joined}`;
  const head = /^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u.exec(joined)?.[0] ?? '';
  return head.toLowerCase() + joined.slice(head.length);
}

/** Words that strict TypeScript does not let a variable be called. */
const reservedWords = new Set(
  (
    'arguments as async await break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

export function isReservedWord(name: string): boolean {
  return reservedWords.has(name);
}

/** What the modules of a client declare and import besides its methods. */
const clientNames = new Set(
  'api bind bindList bindMethods client connect facts listMethod lists openConnection rpcMethod servers'.split(
    ' ',
  ),
);

/** `callLeg`, and `delete_` for a word of the language or of the client: no other name ends so. */
export function toIdentifier(name: string): string {
  const camel = toCamelCase(name);
  return isReservedWord(camel) || clientNames.has(camel) ? `${camel}_` : camel;
}

/**
 * `callLeg`, as a member of the grouped client. `then_` for `then`: what has a member `then` is taken
 * for a promise, and an async function that returns it would never end.
 */
export function toMember(name: string): string {
  const camel = toCamelCase(name);
  return camel === 'then' ? 'then_' : camel;
}

/** File names end before this; systems take 255 bytes, ending and folder included. */
const longestStem = 100;

/**
 * `call-leg`: letters a to z, digits and hyphens only, so that it is a safe file name everywhere and
 * no system that folds case or recomposes letters changes it. Other letters stand by code point.
 */
export function toKebabCase(name: string): string {
  const kebab = toWords(name)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`)
    .slice(0, longestStem)
    .replace(/-$/, '');
  return reservedFileNames.test(kebab) ? `${kebab}-` : kebab;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const reservedFileNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/;
