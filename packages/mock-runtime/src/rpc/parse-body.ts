import type { JsonValue } from '../json.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The JSON of a body; undefined when it is not UTF-8 or not JSON. */
export function parseBody(body: string | Uint8Array): JsonValue | undefined {
  try {
    return JSON.parse(typeof body === 'string' ? body : decoder.decode(body)) as JsonValue;
  } catch {
    return undefined;
  }
}
