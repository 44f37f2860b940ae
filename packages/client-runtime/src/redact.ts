const mark = '[redacted]';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/**
 * Makes a function that removes these secrets from texts, in capitals or small letters, also where
 * they are quoted as JSON or in an address. A secret of up to three characters goes only where it
 * stands alone. What was made of a secret as a whole is not found: Base64, a digest, a part of it.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = secrets
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret.replace(/\p{Cs}/gu, '')),
    ])
    .filter(Boolean)
    // Of two that begin alike, the longer one has to be tried first.
    .toSorted((a, b) => b.length - a.length)
    .map((form) => {
      // JSON may have a slash as `\/`.
      const pattern = form.replace(/[^\w\s]/gu, '\\$&').replaceAll('\\/', '\\\\?/');
      return form.length < 4 ? `(?<!\\w)${pattern}(?!\\w)` : pattern;
    });
  // Without secrets a pattern that fits nowhere: an empty one would fit everywhere.
  const pattern = new RegExp(forms.join('|') || '(?!)', 'gi');
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
  const members = value as Record<PropertyKey, unknown>;
  const keys = isList ? Object.keys(value) : Reflect.ownKeys(value);
  const clean = keys.map(
    (key) => [redactValue(key, redact), redactValue(members[key], redact, depth + 1)] as const,
  );
  if (clean.every(([key, member], index) => key === keys[index] && member === members[key])) {
    return value;
  }
  if (isList) return clean.map(([, member]) => member);
  const copy = Object.fromEntries(clean);
  return isError ? Object.assign(new Error(''), { name: members['name'] }, copy) : copy;
}
