import { type FieldOrder, nextOrder, sortRows } from './field-order.ts';
import { makeSortPicker, type SortPicker } from './sort-picker.ts';

/** Marks of the row fields that can be asked for, by the column that holds them. */
const marks = ['filter', 'sort', 'default'] as const;

/**
 * `<field-table>`: a table of row fields that can be searched, narrowed by its marks and sorted: by
 * its heads, or by a list where a phone shows no heads. Without the script it is a plain table.
 */
class FieldTable extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  #heads: HTMLTableCellElement[] = [];
  #search = document.createElement('input');
  #wanted = new Set<string>();
  #count = document.createElement('output');
  #order: FieldOrder;
  #picker: SortPicker | undefined;
  /** Says how the rows stand, for those who do not see it. */
  #spoken = document.createElement('span');

  connectedCallback(): void {
    const body = this.querySelector('tbody');
    if (!body || this.#rows.length > 0) return;
    this.#rows = [...body.rows];
    this.#heads = [...this.querySelectorAll('th')];
    const names = this.#heads.map(({ textContent }) => textContent);
    this.#picker = makeSortPicker(names, (order) => this.#sort(order, body));
    this.before(this.#makeTools(this.#picker.element));
    for (const head of this.#heads) this.#makeSortable(head, body);
    this.#show();
  }

  #makeTools(picker: HTMLElement): HTMLElement {
    const tools = document.createElement('div');
    tools.className = 'field-tools';
    this.#search.type = 'search';
    this.#search.placeholder = 'Find a field';
    this.#search.setAttribute('aria-label', 'Find a field');
    this.#search.addEventListener('input', () => this.#show());
    this.#spoken.className = 'sr-only';
    this.#spoken.setAttribute('role', 'status');
    const switches = marks.map((mark) => this.#makeSwitch(mark));
    tools.append(this.#search, ...switches, picker, this.#count, this.#spoken);
    return tools;
  }

  #makeSwitch(mark: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = mark;
    button.dataset['mark'] = mark;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const on = !this.#wanted.delete(mark);
      if (on) this.#wanted.add(mark);
      button.setAttribute('aria-pressed', String(on));
      this.#show();
    });
    return button;
  }

  #makeSortable(head: HTMLTableCellElement, body: HTMLTableSectionElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      this.#sort(nextOrder(this.#order, head.cellIndex), body);
    });
  }

  #sort(order: FieldOrder, body: HTMLTableSectionElement): void {
    this.#order = order;
    for (const head of this.#heads) {
      if (head.cellIndex === order?.column) head.setAttribute('aria-sort', order.direction);
      else head.removeAttribute('aria-sort');
    }
    body.append(...sortRows(this.#rows, order));
    this.#picker?.show(order);
    const column = order && this.#heads[order.column]?.textContent;
    this.#spoken.textContent = order ? `Sorted by ${column}, ${order.direction}` : 'As documented';
  }

  #show(): void {
    const words = this.#search.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of this.#rows) {
      const text = row.textContent.toLowerCase();
      const fits = words.every((word) => text.includes(word)) && this.#isMarked(row);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    this.#count.value = `${shown} of ${this.#rows.length}`;
  }

  #isMarked(row: HTMLTableRowElement): boolean {
    return [...this.#wanted].every((mark) => {
      const cell = row.querySelector(`[data-column="${mark}"]`);
      return cell?.textContent === 'yes';
    });
  }
}

/** Makes `<field-table>` known to the page. */
export function defineFieldTable(): void {
  customElements.define('field-table', FieldTable);
}
