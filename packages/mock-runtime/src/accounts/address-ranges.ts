/**
 * Whether an address is in one of the ranges: `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`.
 * `0.0.0.0/0` stands for everybody, with whatever kind of address. A range that cannot be read
 * holds nobody.
 */
export function isAllowed(address: string, ranges: readonly string[]): boolean {
  const bits = readAddress(address);
  return ranges.some((range) => {
    if (range === '0.0.0.0/0') return true;
    const [base = '', length] = range.split('/');
    const baseBits = readAddress(base);
    if (bits === undefined || baseBits?.length !== bits.length) return false;
    const prefix = length === undefined ? bits.length : Number(length);
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits.length) return false;
    return bits.slice(0, prefix) === baseBits.slice(0, prefix);
  });
}

/** The bits as a text of `0` and `1`; an IPv4 address in IPv6 dress counts as IPv4. */
function readAddress(text: string): string | undefined {
  const dressed = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1];
  const plain = dressed ?? text;
  return plain.includes(':') ? readLong(plain) : readShort(plain);
}

function readShort(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

function readLong(text: string): string | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
