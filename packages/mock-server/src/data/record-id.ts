/**
 * Id of a recording: 32 hexadecimal digits that follow from its leg, so that the leg, its session
 * and the recording itself agree without anything being stored.
 */
export function createRecordId(seed: number, leg: number, kind = 0): string {
  let text = '';
  for (let part = 0; part < 4; part += 1) {
    text += mix(seed ^ Math.imul(leg + 1, 0x9e3779b1) ^ ((kind * 4 + part) * 0x632be5ab))
      .toString(16)
      .padStart(8, '0');
  }
  return text;
}

/** Spreads 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
