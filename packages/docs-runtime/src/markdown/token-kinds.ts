/** What Prism makes of code: text, and tokens of more of it. */
export type Token = string | { readonly type: string; readonly content: Token | readonly Token[] };

/** Names that languages go by here, where Prism has another. */
export const aliases: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'javascript',
  sh: 'bash',
};

/** Kinds of tokens that have a colour of their own; the others look like plain text. */
export const kinds: Readonly<Record<string, string>> = {
  comment: 'comment',
  prolog: 'comment',
  string: 'string',
  'template-string': 'string',
  'triple-quoted-string': 'string',
  char: 'string',
  number: 'number',
  boolean: 'number',
  null: 'number',
  constant: 'number',
  keyword: 'keyword',
  builtin: 'keyword',
  delimiter: 'keyword',
  property: 'name',
  function: 'name',
  'class-name': 'name',
  variable: 'name',
};
