/** `2026-10-01 00:00:00`, as calls have it, for a date control: `2026-10-01T00:00:00`. */
export function toDateControl(value: unknown): string {
  return typeof value === 'string' ? value.replace(' ', 'T') : '';
}

/** What a date control holds, as calls have it. Controls leave out seconds that are zero. */
export function fromDateControl(value: string): string {
  const [date = '', time = ''] = value.split('T');
  return `${date} ${time.length === 5 ? `${time}:00` : time.slice(0, 8)}`;
}
