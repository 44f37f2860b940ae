import type { JsonObject } from '../json.ts';
import { refuse } from '../refusal.ts';

/** Refuses an object that has other members than these. */
export function checkKeys(object: JsonObject, known: readonly string[], path: string): void {
  for (const [key, value] of Object.entries(object)) {
    if (!known.includes(key)) refuse('unknown-param', { field: `${path}.${key}`, value });
  }
}
