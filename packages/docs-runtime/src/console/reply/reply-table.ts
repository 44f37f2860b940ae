import { make } from '../make.ts';

/** Rows beyond these are left to the JSON view. */
const mostRows = 200;

type Row = Readonly<Record<string, unknown>>;

/** The rows of a result: `result.data`, or the result itself, when it is a list of objects. */
export function findRows(result: unknown): readonly Row[] | undefined {
  const data = isRow(result) && 'data' in result ? result['data'] : result;
  return Array.isArray(data) && data.every(isRow) ? data : undefined;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows as a table, a column for each name that any of them has. */
export function makeReplyTable(rows: readonly Row[]): HTMLElement {
  const shown = rows.slice(0, mostRows);
  const names = [...new Set(shown.flatMap((row) => Object.keys(row)))];
  const head = make('tr', {}, ...names.map((name) => make('th', { scope: 'col' }, name)));
  const body = shown.map((row) => make('tr', {}, ...names.map((name) => makeCell(row[name]))));
  const table = make('table', {}, make('thead', {}, head), make('tbody', {}, ...body));
  const frame = make(
    'div',
    { class: 'reply-table', role: 'region', tabindex: '0', 'aria-label': 'Rows of the reply' },
    rows.length === 0 ? make('p', {}, 'No rows: nothing fits the filter.') : table,
  );
  if (rows.length > mostRows) {
    frame.append(make('p', {}, `${rows.length - mostRows} more rows are in the JSON.`));
  }
  return frame;
}

function makeCell(value: unknown): HTMLElement {
  if (value === null || value === undefined) return make('td', { class: 'absent' }, '—');
  if (typeof value === 'number') return make('td', { class: 'number' }, String(value));
  return make('td', {}, typeof value === 'string' ? value : JSON.stringify(value));
}
