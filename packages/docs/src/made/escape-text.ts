/** Our own text as Markdown: outside of code, `<` would begin HTML, `*` emphasis and `|` a cell. */
export function escapeText(text: string): string {
  return text
    .split('`')
    .map((part, at) =>
      at % 2 === 0
        ? part.replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('|', '\\|')
        : part,
    )
    .join('`');
}
