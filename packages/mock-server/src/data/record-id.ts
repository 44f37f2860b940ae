/**
 * Id of a recording: 32 hexadecimal digits that follow from its leg, so that the leg, its session
 * and the recording itself agree without anything being stored.
 */
export function createRecordId(seed: number, leg: number, kind = 0): string {
  return [0, 1, 2, 3]
    .map((part) => recordWord(seed, leg, kind, part).toString(16).padStart(8, '0'))
    .join('');
}

/** Eight of the digits, as 32 bits: part 0 to 3. */
export function recordWord(seed: number, leg: number, kind: number, part: number): number {
  // Spread over all bits by the finaliser of MurmurHash3.
  let hash = seed ^ Math.imul(leg + 1, 0x9e3779b1) ^ Math.imul(kind * 4 + part + 1, 0x632be5ab);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
