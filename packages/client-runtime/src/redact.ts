const mark = '[redacted]';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/**
 * Makes a function that removes these secrets from texts, also where they are quoted as JSON or in
 * an address. A secret of up to three characters goes only where it stands alone.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const patterns = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret.replace(/\p{Cs}/gu, '')),
    ])
    .toSorted((a, b) => b.length - a.length)
    .map((form) => {
      const pattern = form.replace(/[^\w\s]/gu, '\\$&');
      return form.length < 4 ? `(?<!\\w)${pattern}(?!\\w)` : pattern;
    });
  if (patterns.length === 0) return (text) => text;
  const pattern = new RegExp(patterns.join('|'), 'g');
  return (text) => text.replace(pattern, mark);
}

/**
 * The value without secrets: itself when it holds none, else a copy. Errors keep their name,
 * message, stack and cause; other objects their own data.
 */
export function redactValue<T>(value: T, redact: Redact, depth?: number): T;
export function redactValue(value: unknown, redact: Redact, depth = 0): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 8) return mark;
  const redactMember = (member: unknown): unknown => redactValue(member, redact, depth + 1);
  const keys = value instanceof Error ? Object.getOwnPropertyNames(value) : Object.keys(value);
  const members = keys.map((key): [string, unknown, unknown] => {
    const member = (value as Record<string, unknown>)[key];
    return [key, member, redactMember(member)];
  });
  if (members.every(([, before, after]) => before === after)) return value;
  const entries = members.map(([key, , after]) => [redact(key), after] as const);
  if (Array.isArray(value)) return entries.map(([, after]) => after);
  if (!(value instanceof Error)) return Object.fromEntries(entries);
  const copy = new Error();
  for (const [key, after] of [['name', value.name], ...entries] as const) {
    Object.defineProperty(copy, key, { value: after, configurable: true, writable: true });
  }
  return copy;
}
