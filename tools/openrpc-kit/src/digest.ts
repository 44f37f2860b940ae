import { hash } from 'node:crypto';

/** SHA-256 in hex: the same everywhere, short enough to read in a diff. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content);
}
