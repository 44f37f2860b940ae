/** Longer texts are judged by their beginning. */
const mostRead = 20_000;

/** The text without fenced blocks and code spans, where markup is meant to be read as it stands. */
export function maskCode(text: string): string {
  return text
    .slice(0, mostRead)
    .replaceAll(/^ {0,3}(```|~~~)[^\n]*\n[\s\S]*?(^ {0,3}\1|$(?![\s\S]))/gm, toBlanks)
    .replaceAll(/(?<!`)``(?!`)[^\n]*?(?<!`)``(?!`)/g, toBlanks)
    .replaceAll(/`[^`\n]*`/g, toBlanks);
}

function toBlanks(code: string): string {
  return ' '.repeat(code.length);
}
