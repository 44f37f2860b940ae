import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { isNode, parseDocument, type YAMLParseError } from 'yaml';
import { JsonPlaces } from './json-places.ts';

/** Keys and indexes from the root of a file to a value in it. */
export type Pointer = readonly (string | number)[];

/** A parsed text. `find` gives the offset of the value at a pointer; it may parse again, for messages only. */
export interface ParsedText {
  readonly value: unknown;
  find(pointer: Pointer): number | undefined;
}

/** Why a text does not parse, and where. */
export interface SyntaxFault {
  readonly fault: string;
  readonly offset: number;
  /** Whether the text may be right, and is more than the parser takes. */
  readonly isTooLarge?: boolean;
}

export function parseJson(text: string): ParsedText | SyntaxFault {
  let places: JsonPlaces | undefined;
  try {
    return {
      value: JSON.parse(text),
      find: (pointer) => {
        places ??= new JsonPlaces(text);
        return places.find(pointer);
      },
    };
  } catch {
    return findJsonFault(text);
  }
}

/** Parses once more, with a parser that knows where it stands. */
function findJsonFault(text: string): SyntaxFault {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  const cause = first ? printParseErrorCode(first.error) : 'SyntaxError';
  return {
    fault: `not JSON: ${cause.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`,
    offset: first?.offset ?? text.length,
  };
}

export function parseYaml(text: string): ParsedText | SyntaxFault {
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return toYamlFault(error);
  try {
    return {
      value: document.toJS({ maxAliasCount: 1000 }),
      find: (pointer) => {
        const node = document.getIn(pointer, true);
        return isNode(node) ? node.range?.[0] : undefined;
      },
    };
  } catch (cause) {
    // The parser knows of one fault only once it has read all: `*a` of a list that holds ten `*b` …
    return cause instanceof ReferenceError
      ? { fault: 'aliases stand for more values than can be read', offset: 0, isTooLarge: true }
      : { fault: 'not YAML: the values cannot be put together', offset: 0 };
  }
}

/** The first sentence, without the place, which is told beside it. */
function toYamlFault({ message, pos }: YAMLParseError): SyntaxFault {
  const [offset] = pos;
  if (message.startsWith('Maximum call stack size')) {
    return { fault: 'values are nested deeper than can be read', offset, isTooLarge: true };
  }
  const [sentence = ''] = message.split('\n', 1);
  return { fault: `not YAML: ${sentence.replace(/ at line \d+, column \d+:?$/, '')}`, offset };
}
