/**
 * Name that every payload brings into the code, if it can. No generator makes such a name: `$` is
 * in no identifier that comes from a document.
 */
export const intruder = 'intruder$';

/** Ways out of a text, each against another door. `call` is code: `intruder$7()`. */
export const payloads: Readonly<Record<string, (call: string) => string>> = {
  'end of a comment': (call) => `*/ ${call}; /*`,
  'end of a line': (call) => `\n${call}\r\n${call}\r${call}`,
  'line separators': (call) => `\u2028${call}\u2029${call}\n// ${call}`,
  'end of a single-quoted text': (call) => `'; ${call}; '`,
  'end of a double-quoted text': (call) => `"; ${call}; "`,
  'backslash before the end': (call) => `\\'; ${call}; //\\"; ${call}; //\\`,
  'end of a template': (call) => '`; ' + call + '; ` ${' + call + '}',
  'end of an expression': (call) => `}); ${call}; ({ a: [(`,
  'end of a type': (call) => `string; } ; ${call}; export interface X { a: 'b`,
  'end of a pattern': (call) => `a/; ${call}; /[`,
  'an import': (call) => `\nimport x from "data:text/javascript,${call}";\n`,
  markup: (call) =>
    `</title></script></code><script>${call}</script><img src=x onerror=${call}><svg/onload=${call}>`,
  links: (call) =>
    `[a](javascript:${call}) ![b](javascript:${call}) <javascript:${call}> [c]: javascript:${call}`,
  'templates of pages': (call) =>
    `{${call}} {{${call}}} {{constructor.constructor("${call}")()}} <%= ${call} %> :::x{onclick="${call}"}`,
  'front matter': (call) => `\n---\ntitle: x\nhead: [{ tag: script, content: "${call}" }]\n---\n`,
  paths: (call) => `../../../${call}/%2e%2e/..\\..\\${call}\u0000`,
};
