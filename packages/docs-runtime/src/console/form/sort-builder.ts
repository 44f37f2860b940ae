import type { ConsoleList } from '@openrpc-kit/samples';
import { make, makeButton, makeSelect } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';

interface SortKey {
  field: string;
  order: string;
}

/**
 * Fields to sort by, the most important first, each at most once: the second time it would change
 * nothing. None leaves the param out.
 */
export function makeSortBuilder(list: ConsoleList, { value, onChange }: ControlOptions): Control {
  const fields = list.fields.filter(({ sortable }) => sortable).map(({ name }) => name);
  const orders = list.orders.map((order) => ({ value: order, title: orderTitle(order) }));
  const keys: SortKey[] = Array.isArray(value)
    ? (value as SortKey[]).map((key) => ({ ...key }))
    : [];
  const rows = make('div', { class: 'filter-rows' });
  const listFree = (own?: string): string[] =>
    fields.filter((name) => name === own || keys.every(({ field }) => field !== name));

  /** What a row offers depends on what the others have taken. */
  const show = (focused?: SortKey): void => {
    rows.replaceChildren(...keys.map(makeRow));
    add.disabled = listFree().length === 0;
    if (focused) rows.children[keys.indexOf(focused)]?.querySelector('select')?.focus();
  };
  const makeRow = (key: SortKey): HTMLElement =>
    make(
      'div',
      { class: 'filter-condition' },
      makeSelect('Sort by', listFree(key.field).map(toOption), key.field, (name) => {
        key.field = name;
        show(key);
        onChange();
      }),
      makeSelect('Order', orders, key.order, (order) => {
        key.order = order;
        onChange();
      }),
      makeButton(
        '×',
        () => {
          keys.splice(keys.indexOf(key), 1);
          show();
          add.focus();
          onChange();
        },
        { class: 'console-quiet', 'aria-label': `Do not sort by ${key.field}` },
      ),
    );
  const add = makeButton('Add sort', () => {
    const [free] = listFree();
    if (free === undefined) return;
    const key = { field: free, order: orders[0]?.value ?? 'asc' };
    keys.push(key);
    show(key);
    onChange();
  });
  show();
  return {
    element: make('div', {}, rows, make('div', { class: 'filter-tools' }, add)),
    read: () => (keys.length === 0 ? undefined : keys.map((key) => ({ ...key }))),
  };
}

function toOption(name: string): { value: string; title: string } {
  return { value: name, title: name };
}

function orderTitle(order: string): string {
  const titles: Readonly<Record<string, string>> = { asc: 'ascending', desc: 'descending' };
  return titles[order] ?? order;
}
