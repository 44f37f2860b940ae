const longest = 40;

/** A value in a message: short, on one line, and without what an object holds. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

/** The kind of a value only, for what must not be shown. */
export function describeKind(value: unknown): string {
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'number') return 'a number';
  return describeValue(value);
}

/** A string in double quotes, cut when it is long. */
export function quote(text: string): string {
  return JSON.stringify(cut(text));
}

/** A text, cut when it is long. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** `id, start_time or duration`: as `describeChoice`, of names, which need no quotes. */
export function describeNames(names: readonly string[]): string {
  return joinCut(names);
}

/** `"and" or "or"`; a long list is cut: `"a", "b", … (12 in all)`. */
export function describeChoice(values: readonly unknown[]): string {
  return joinCut(values.map((value) => describeValue(value)));
}

const mostShown = 10;

/** `a, b or c`; a long list is cut. */
export function joinCut(texts: readonly string[]): string {
  if (texts.length > mostShown + 2) {
    return `${texts.slice(0, mostShown).join(', ')}, … (${texts.length} in all)`;
  }
  const last = texts.at(-1) ?? 'nothing';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} or ${last}`;
}
