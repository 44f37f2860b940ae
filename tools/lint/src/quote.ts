const mostShown = 60;

/** A value as JSON, short enough to stand in a sentence. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= mostShown ? text : `${text.slice(0, mostShown - 1)}…`;
}

/** `"a", "b" and "c"`; long lists end in a count. */
export function quoteList(values: readonly unknown[], most = 6): string {
  const shown = values.slice(0, most).map(quote);
  if (values.length > most) return `${shown.join(', ')} and ${values.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
