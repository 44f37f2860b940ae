/** Wherever these stand in a name, its value is a secret. */
const always = 'password|passwd|passphrase|private_?key|secret|credential|authorization|cookie';

/**
 * These only at its end, or before what names the value itself: `access_token` and `token_hash` hold
 * a token, `token_count` and `tokenAddress` do not.
 */
const atEnd = '(?:token|login|api_?key)s?(?:_?(?:value|hash|string|key|name))?';

/** Members with such names hold keys, logins and passwords. */
export const secretName: RegExp = new RegExp(`${always}|${atEnd}$`, 'i');

/** The same in a text that is JSON: name, then the beginning of the value. */
export const secretMember: RegExp = new RegExp(
  `("[^"]*(?:(?:${always})[^"]*|${atEnd})":)("(?:[^"\\\\]|\\\\.)*"?|[[{][^\\]}]*)`,
  'gi',
);

/** The same in a text of any notation: `token=…`, `'password': …`, `<password>…`. */
export const secretAssignment: RegExp = new RegExp(
  `((?:(?:${always})[\\w-]*|${atEnd})["'\\\\]*\\s*[:=>]\\s*)("(?:[^"\\\\]|\\\\.)*"?|'(?:[^'\\\\]|\\\\.)*'?|[[{][^\\]}]*|[^\\s,;&}\\]<]+)`,
  'gi',
);

/** What stands in the place of a secret. */
export const hidden = '***';
