import type { BlockMatcher } from './column.ts';
import type { Codes } from './dictionary-column.ts';

/*
 * The same loop for each kind of codes: engines make fast code for loops that only ever see one kind
 * of array.
 */

/** @param hits for each code 1 when it passes, else 0 */
export function matchCodes(codes: Codes, hits: Uint8Array): BlockMatcher {
  if (codes instanceof Uint8Array) return matchBytes(codes, hits);
  return codes instanceof Uint16Array ? matchShorts(codes, hits) : matchWords(codes, hits);
}

function matchBytes(codes: Uint8Array, hits: Uint8Array): BlockMatcher {
  return (from, count, mask) => {
    for (let at = 0; at < count; at += 1) mask[at] = hits[codes[from + at] as number] as number;
  };
}

function matchShorts(codes: Uint16Array, hits: Uint8Array): BlockMatcher {
  return (from, count, mask) => {
    for (let at = 0; at < count; at += 1) mask[at] = hits[codes[from + at] as number] as number;
  };
}

function matchWords(codes: Uint32Array, hits: Uint8Array): BlockMatcher {
  return (from, count, mask) => {
    for (let at = 0; at < count; at += 1) mask[at] = hits[codes[from + at] as number] as number;
  };
}
