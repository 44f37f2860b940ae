/** A number as people read it, on one line: `1000`, `10 000`. */
export function formatNumber(value: number): string {
  const text = String(value);
  return /^-?\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : text;
}

/** `1 point`, `3 points`. */
export function count(amount: number, noun: string): string {
  return `${formatNumber(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
