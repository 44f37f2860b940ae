/** How the rows of a table stand; undefined is the order of the document. */
export type FieldOrder =
  | { readonly column: number; readonly direction: 'ascending' | 'descending' }
  | undefined;

/** What pressing the head of a column leads to: ascending, descending, then as the document has it. */
export function nextOrder(order: FieldOrder, column: number): FieldOrder {
  if (order?.column !== column) return { column, direction: 'ascending' };
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** The rows in that order. An empty cell is no mark: it comes after the marked ones. */
export function sortRows(
  rows: readonly HTMLTableRowElement[],
  order: FieldOrder,
): readonly HTMLTableRowElement[] {
  if (!order) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const text = (row: HTMLTableRowElement): string => row.cells[order.column]?.textContent ?? '';
  return rows.toSorted((a, b) => {
    const [left, right] = [text(a), text(b)];
    if (left === '' || right === '') return sign * (Number(left === '') - Number(right === ''));
    return sign * left.localeCompare(right);
  });
}
