/** Words of a name in any style: `get.call_legs_report`, `ethGetBlock`, `HTTPServer2`, `call-leg`. */
export function toWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z][a-z0-9]*|[0-9]+/g) ?? []
  );
}

/** `CallLeg`. Empty when nothing of the name can stand in code. */
export function toPascalCase(name: string): string {
  const joined = toWords(name).map(capitalise).join('');
  return /^[0-9]/.test(joined) ? `N${joined}` : joined;
}

/** `callLeg`. */
export function toCamelCase(name: string): string {
  const pascal = toPascalCase(name);
  const head = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(pascal)?.[0] ?? '';
  return head.toLowerCase() + pascal.slice(head.length);
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
  'api bind bindList bindMethods client connect facts listMethod openConnection rpcMethod servers'.split(
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

/** `call-leg`: letters, digits and hyphens only, so that it is a safe file name everywhere. */
export function toKebabCase(name: string): string {
  const kebab = toWords(name).join('-').toLowerCase();
  return reservedFileNames.test(kebab) ? `${kebab}-` : kebab;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const reservedFileNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/;
