import type { Import } from '@openrpc-kit/emit';

/** The only package that generated clients import. */
export const runtime = '@openrpc-kit/client-runtime';

export function importTypes(...names: readonly string[]): Import {
  return { from: runtime, names, typeOnly: true };
}

export function importValues(...names: readonly string[]): Import {
  return { from: runtime, names };
}
