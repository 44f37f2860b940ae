import type { FieldOrder } from './field-order.ts';

/** The order of a table as a list to choose from, for where no heads are seen: on a phone. */
export interface SortPicker {
  readonly element: HTMLElement;
  /** Shows an order that was chosen, here or by a head. */
  show(order: FieldOrder): void;
}

/**
 * @param heads of the columns, in their order
 * @param choose is told what was chosen
 */
export function makeSortPicker(
  heads: readonly string[],
  choose: (order: FieldOrder) => void,
): SortPicker {
  const element = document.createElement('div');
  element.className = 'sort-picker';
  const label = document.createElement('label');
  label.textContent = 'Sort by ';
  const list = document.createElement('select');
  // The words of a label that holds a list would include all that can be chosen.
  list.setAttribute('aria-label', 'Sort by');
  label.append(list);
  const names = ['As documented', ...heads];
  list.append(...names.map((name, at) => new Option(name, String(at - 1))));
  const turn = document.createElement('button');
  turn.type = 'button';
  element.append(label, turn);

  let current: FieldOrder;
  list.addEventListener('change', () => {
    const column = Number(list.value);
    choose(column === -1 ? undefined : { column, direction: 'ascending' });
  });
  turn.addEventListener('click', () => {
    const direction = current?.direction === 'ascending' ? 'descending' : 'ascending';
    if (current) choose({ ...current, direction });
  });
  const show = (order: FieldOrder): void => {
    current = order;
    list.value = String(order?.column ?? -1);
    turn.hidden = !order;
    turn.textContent = order?.direction === 'descending' ? '↓' : '↑';
    turn.setAttribute('aria-label', `Order: ${order?.direction ?? 'as documented'}`);
  };
  show(undefined);
  return { element, show };
}
