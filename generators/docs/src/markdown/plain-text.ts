/** Characters that mean nothing in Markdown inside a line, and the colon, which may. */
const common = /^[A-Za-z0-9 ,.;:()'"?%=+/-]*$/;
const plain = /^[\p{L}\p{N}\p{M} \u00a0,.;:()'"?%…–—·’“”=+/-]*$/u;

/** What could become a link or a directive by itself: `www.`, `http:`, `:name`. */
const active = /:(?! |$)|www\.|w\.[\w.-]/i;

/** Whether a text stands for itself wherever it is put inside a line. Most texts do. */
export function isPlain(text: string): boolean {
  return (common.test(text) || plain.test(text)) && !active.test(text);
}

/** Whether a text that is plain also stands for itself at the beginning of a block. */
export function isPlainStart(text: string): boolean {
  return /^\p{L}/u.test(text);
}

/** Whether code can stand between two backticks as it is, in a cell of a table, too. */
export function isPlainCode(code: string): boolean {
  return /^[^`|\s\\](?:[^`|\n\\]*[^`|\s\\])?$/.test(code);
}
