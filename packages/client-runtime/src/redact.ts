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
 * message, stack and cause, lists and objects their own data. What keeps its data elsewhere, such
 * as a request, a map or a buffer, cannot be searched, and is left out.
 */
export function redactValue<T>(value: T, redact: Redact, depth?: number): T;
export function redactValue(value: unknown, redact: Redact, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    const clean = redact(text);
    return clean === text ? value : clean;
  }
  // By its tag as well: in test runners errors come from another realm.
  const tag = {}.toString.call(value);
  const isError = value instanceof Error || tag === '[object Error]';
  const isList = Array.isArray(value);
  if (depth > 8 || !(isError || isList || tag === '[object Object]')) return mark;
  let isClean = true;
  const keys = isList ? Object.keys(value) : Reflect.ownKeys(value);
  const entries = keys.map((key) => {
    const before = [key, (value as Record<PropertyKey, unknown>)[key]] as const;
    const after = before.map((part) => redactValue(part, redact, depth + 1));
    isClean &&= after.every((part, index) => part === before[index]);
    return after as [string, unknown];
  });
  if (isClean) return value;
  if (isList) return entries.map(([, member]) => member);
  const members = Object.fromEntries(entries);
  return isError ? Object.assign(new Error(''), { name: (value as Error).name }, members) : members;
}
