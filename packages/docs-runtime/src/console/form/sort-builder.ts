import type { ConsoleList } from '@openrpc-kit/samples';
import { make, makeButton, makeSelect } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';

interface SortKey {
  field: string;
  order: string;
}

/** Fields to sort by, the most important first. None leaves the param out. */
export function makeSortBuilder(list: ConsoleList, { value, onChange }: ControlOptions): Control {
  const fields = list.fields
    .filter(({ sortable }) => sortable)
    .map(({ name }) => ({ value: name, title: name }));
  const orders = list.orders.map((order) => ({ value: order, title: orderTitle(order) }));
  const keys: SortKey[] = Array.isArray(value)
    ? (value as SortKey[]).map((key) => ({ ...key }))
    : [];
  const rows = make('div', { class: 'filter-rows' });

  const show = (): void => {
    rows.replaceChildren(...keys.map(makeRow));
  };
  const makeRow = (key: SortKey): HTMLElement =>
    make(
      'div',
      { class: 'filter-condition' },
      makeSelect('Sort by', fields, key.field, (name) => {
        key.field = name;
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
    const free = fields.find((field) => keys.every((key) => key.field !== field.value));
    if (!free) return;
    keys.push({ field: free.value, order: orders[0]?.value ?? 'asc' });
    show();
    rows.lastElementChild?.querySelector('select')?.focus();
    onChange();
  });
  show();
  return {
    element: make('div', {}, rows, make('div', { class: 'filter-tools' }, add)),
    read: () => (keys.length === 0 ? undefined : keys.map((key) => ({ ...key }))),
  };
}

function orderTitle(order: string): string {
  const titles: Readonly<Record<string, string>> = { asc: 'ascending', desc: 'descending' };
  return titles[order] ?? order;
}
