const encoder = new TextEncoder();

/**
 * JSON texts one behind the other, each beginning at a whole word of 4 bytes: text `n` is
 * `lengths[n]` bytes from word `starts[n]` on. Words hold their first byte lowest.
 */
export interface EncodedTexts {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

export function encodeTexts(texts: readonly string[]): EncodedTexts {
  const parts = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(parts.length);
  const lengths = new Uint32Array(parts.length);
  let size = 0;
  parts.forEach((part, index) => {
    starts[index] = size;
    lengths[index] = part.length;
    size += (part.length + 3) >>> 2;
  });
  const bytes = new Uint8Array(size * 4);
  parts.forEach((part, index) => bytes.set(part, (starts[index] ?? 0) * 4));
  const view = new DataView(bytes.buffer);
  const words = new Uint32Array(size);
  for (let word = 0; word < size; word += 1) words[word] = view.getUint32(word * 4, true);
  return { words, starts, lengths };
}
