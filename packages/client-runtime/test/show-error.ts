import { inspect } from 'node:util';
import { expect } from 'vitest';

/** Every way in which an error reaches an eye or a log. */
export function showError(error: unknown): string {
  const texts: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) {
    texts.push(current.message, String(current.stack), JSON.stringify(current), String(current));
    texts.push(JSON.stringify(Object.getOwnPropertyDescriptors(current)), `${current}`);
    texts.push(inspect(structuredClone(current), { depth: Infinity, showHidden: true }));
  }
  const hidden = { depth: Infinity, showHidden: true, getters: true };
  return [...texts, inspect(error, hidden), inspect(error)].join('\n');
}

/** Fails where a secret stands in a text, also when it is quoted as JSON or in an address. */
export function expectNoSecret(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
      expect(text).not.toContain(form);
      expect(text).not.toContain(JSON.stringify(form).slice(1, -1));
    }
  }
}
