/** A problem of a document, told to the person who can mend it. All of them are collected, none is thrown. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  /** Path as the user would type it, with `/` between segments. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
  /** What to do, when more can be said than the code's own fix. */
  readonly advice: string | undefined;
}

export interface DiagnosticExplanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** Every code with its title, cause and fix: the docs page of diagnostics is made from it. */
export const diagnosticCodes = {
  SPEC001: {
    title: 'File cannot be read',
    cause: 'A file that the document consists of does not exist or may not be read.',
    fix: 'Check the path and its spelling; references are relative to the file they stand in.',
  },
  SPEC002: {
    title: 'Syntax error',
    cause: 'The file does not parse as JSON (RFC 8259) or, by its ending, as YAML 1.2.',
    fix: 'Mend the syntax at the position given; JSON has no comments and no trailing commas.',
  },
  SPEC003: {
    title: 'Not an OpenRPC document',
    cause: 'A part of the document breaks the official OpenRPC schema or JSON Schema draft-07.',
    fix: 'Compare the part with the OpenRPC specification; the message names the rule.',
  },
  SPEC004: {
    title: 'Unknown reference',
    cause: 'A `$ref` points at something that is not there.',
    fix: 'Correct the pointer, or add what it points at.',
  },
  SPEC005: {
    title: 'Reference refused',
    cause: 'A `$ref` leaves the folder of the document or names an address on a network.',
    fix: 'Copy the target into the folder of the document and refer to it by a relative path; a folder elsewhere can be allowed with `--allow-ref` (`allowRefs` of the config).',
  },
  SPEC006: {
    title: 'Reference leads back to itself',
    cause: 'A chain of `$ref`s ends where it began, so there is nothing at its end.',
    fix: 'Let one of them hold the definition. (A schema may contain itself below a keyword.)',
  },
  SPEC007: {
    title: 'Duplicate method',
    cause: 'Two methods have one name; a call could not tell which is meant.',
    fix: 'Rename or remove one of them.',
  },
  SPEC008: {
    title: 'Names collide',
    cause: 'A name of the document is what generated code calls a helper or a type of a list.',
    fix: 'Rename one of them so that they differ in more than case and punctuation.',
  },
  SPEC009: {
    title: 'Extension is malformed',
    cause: 'An `x-` extension of openrpc-kit does not have the form that its schema asks for.',
    fix: 'Correct the value; the extensions are described beside the spec and in the docs.',
  },
  SPEC010: {
    title: 'Duplicate param',
    cause: 'Two params of one method have one name.',
    fix: 'Rename or remove one of them.',
  },
  SPEC011: {
    title: 'Flag on an unknown type',
    cause:
      'A field is marked filterable or sortable, but its schema says no type that has such rules.',
    fix: 'Give the field a type: number, integer, string, boolean, array or object.',
  },
  SPEC012: {
    title: 'Unknown field',
    cause: 'A list names a field that its row does not have.',
    fix: 'Use the name of a property of the row.',
  },
  SPEC013: {
    title: 'List without rows',
    cause: 'A method is marked as a list, but its result has no array `data` of one named row.',
    fix: 'Let `result.schema.properties.data.items` be a `$ref` to the row.',
  },
  SPEC014: {
    title: 'Unknown error',
    cause: 'A group of errors or a fault names an error that is not declared.',
    fix: 'Use a key of `errors` in the errors convention, or declare the error there.',
  },
  SPEC015: {
    title: 'Unknown method',
    cause: 'The document speaks of a method that it does not have.',
    fix: 'Correct the name, or add the method.',
  },
  SPEC016: {
    title: 'Name cannot be used',
    cause: 'The name of a method or a schema is empty, so that code has nothing to call it.',
    fix: 'Give it a name.',
  },
  SPEC017: {
    title: 'Unknown type',
    cause: 'A schema names a type that JSON Schema does not have.',
    fix: 'Use array, boolean, integer, null, number, object or string.',
  },
  SPEC018: {
    title: 'Unsupported version',
    cause: 'The field `openrpc` names no version from 1.0 to 1.4, with its patch number.',
    fix: 'Write the version of OpenRPC that the document follows, for example "1.4.1".',
  },
  SPEC019: {
    title: 'Too large',
    cause:
      'A file is larger, its values are nested deeper, or its methods, schemas or mistakes are more than those of any document written for people.',
    fix: 'Split the document, move deep parts into schemas of their own, or correct the mistakes that are told first.',
  },
  SPEC020: {
    title: 'Pattern is none',
    cause: 'A `pattern` or a name in `patternProperties` is no regular expression of ECMAScript.',
    fix: 'Correct the expression; features of other dialects, such as `(?P<name>…)`, do not exist there.',
  },
  SPEC021: {
    title: 'Names made different',
    cause:
      'Several names of the document become one name in code; all but one got a longer name or a number. On the wire they keep their names.',
    fix: 'Nothing has to be done. To choose the name in code, rename one of them so that they differ in more than case and punctuation, or name a schema under `components.schemas`.',
  },
  SPEC022: {
    title: 'No subscription',
    cause:
      'A method is marked with `x-subscription`, but what it names cannot open a subscription, tell what happens, or end it.',
    fix: 'Let the method answer with the id; let `notification` have no result, and params for the id and for what happened; let `unsubscribe` take the id and need nothing else.',
  },
  SPEC023: {
    title: 'Example elsewhere',
    cause:
      'The value of an example is behind an address (`externalValue`), which is never read: docs and mock do without the example.',
    fix: 'Nothing has to be done. To have the example shown and answered, write its value into the document as `value`.',
  },
} as const;

/** Every code has a title, a cause and a fix, by type. */
void (diagnosticCodes satisfies Readonly<Record<string, DiagnosticExplanation>>);

export type DiagnosticCode = keyof typeof diagnosticCodes;
