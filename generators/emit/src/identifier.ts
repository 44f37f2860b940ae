import { isReservedWord } from '@openrpc-kit/model';

const pattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

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
  return pattern.test(name) && name !== '__proto__' ? name : stringLiteral(name);
}

/** A JSON string that is also inert in HTML and in every version of JavaScript. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[<\u2028\u2029\u007f-\u009f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
