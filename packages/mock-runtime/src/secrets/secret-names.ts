const words = 'token|password|passwd|secret|login|authorization|cookie|credential|api_?key';

/** Members with such names hold keys, logins and passwords. */
export const secretName: RegExp = new RegExp(words, 'i');

/** The same in a text that is JSON: name, then the beginning of the value. */
export const secretMember: RegExp = new RegExp(
  `("[^"]*(?:${words})[^"]*":)("(?:[^"\\\\]|\\\\.)*"?|[[{][^\\]}]*)`,
  'gi',
);

/** What stands in the place of a secret. */
export const hidden = '***';
