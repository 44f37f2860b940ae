import { createRedact, type Redact } from '@callgear-data-api/client';

const secrets = new Set<string>();
let redact: Redact = (text) => text;

/** Remembers a value that must never be printed. */
export function noteSecret(secret: string): void {
  secrets.add(secret);
  redact = createRedact([...secrets]);
}

/** The text without the secrets of this process, by the rule by which the client has none in its errors. */
export function hideSecrets(text: string): string {
  return redact(text);
}
