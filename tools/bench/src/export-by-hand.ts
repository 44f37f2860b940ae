/** A row as it comes from JSON. */
export type Leg = Readonly<Record<string, unknown>>;

/** CSV as somebody writes it who knows nothing but these rows: no options, no page without rows. */
export function formatByHand(columns: readonly string[], page: readonly Leg[]): string {
  const lines = page.map((leg) =>
    columns
      .map((column) => {
        const value = leg[column];
        if (value === null) return '';
        if (value === '') return '""';
        const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
        return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      })
      .join(','),
  );
  return `${lines.join('\r\n')}\r\n`;
}
