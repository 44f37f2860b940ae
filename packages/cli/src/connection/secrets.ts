const mark = '[hidden]';
const secrets = new Set<string>();

/** Remembers a value that must never be printed. */
export function noteSecret(secret: string): void {
  if (secret !== '') secrets.add(secret);
}

/** The text without the secrets of this process, also where they are quoted as JSON or in an address. */
export function hideSecrets(text: string): string {
  const forms = [...secrets].flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  return forms
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, form) => rest.replaceAll(form, mark), text);
}
