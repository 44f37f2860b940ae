import type { JsonValue } from '../json.ts';

const encoder = new TextEncoder();

/** JSON texts of many values, one behind the other in one run of bytes. */
export interface EncodedValues {
  readonly bytes: Uint8Array;
  /** Value `n` stands from `offsets[n]` to `offsets[n + 1]`. */
  readonly offsets: Uint32Array;
}

export function encodeValues(values: readonly JsonValue[]): EncodedValues {
  const offsets = new Uint32Array(values.length + 1);
  const parts = values.map((value, index) => {
    const part = encoder.encode(JSON.stringify(value));
    offsets[index + 1] = (offsets[index] ?? 0) + part.length;
    return part;
  });
  const bytes = new Uint8Array(offsets[values.length] ?? 0);
  parts.forEach((part, index) => bytes.set(part, offsets[index] ?? 0));
  return { bytes, offsets };
}
