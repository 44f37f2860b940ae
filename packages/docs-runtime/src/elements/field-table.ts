/** Marks of the row fields that can be asked for, by the column that holds them. */
const marks = ['filter', 'sort', 'default'] as const;

/**
 * `<field-table>`: a table of row fields that can be searched, narrowed by its marks and sorted by
 * its heads. Without the script it is a plain table.
 */
class FieldTable extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  #search = document.createElement('input');
  #wanted = new Set<string>();
  #count = document.createElement('output');

  connectedCallback(): void {
    const body = this.querySelector('tbody');
    if (!body || this.#rows.length > 0) return;
    this.#rows = [...body.rows];
    this.before(this.#makeTools());
    for (const head of this.querySelectorAll('th')) this.#makeSortable(head, body);
    this.#show();
  }

  #makeTools(): HTMLElement {
    const tools = document.createElement('div');
    tools.className = 'field-tools';
    this.#search.type = 'search';
    this.#search.placeholder = 'Find a field';
    this.#search.setAttribute('aria-label', 'Find a field');
    this.#search.addEventListener('input', () => this.#show());
    tools.append(this.#search, ...marks.map((mark) => this.#makeSwitch(mark)), this.#count);
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

  /** A head becomes a button: ascending, descending, then the order of the document again. */
  #makeSortable(head: HTMLTableCellElement, body: HTMLTableSectionElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const next = nextOrder(head.getAttribute('aria-sort'));
      for (const other of this.querySelectorAll('th')) other.removeAttribute('aria-sort');
      if (next) head.setAttribute('aria-sort', next);
      body.append(...this.#inOrder(head.cellIndex, next));
    });
  }

  #inOrder(column: number, order: string | undefined): HTMLTableRowElement[] {
    if (!order) return this.#rows;
    const sign = order === 'ascending' ? 1 : -1;
    const text = (row: HTMLTableRowElement): string => row.cells[column]?.textContent ?? '';
    // Marked rows come before unmarked ones, so an empty cell sorts last.
    return this.#rows.toSorted((a, b) => {
      const [left, right] = [text(a), text(b)];
      if (left === '' || right === '') return sign * (Number(left === '') - Number(right === ''));
      return sign * left.localeCompare(right);
    });
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

function nextOrder(order: string | null): 'ascending' | 'descending' | undefined {
  if (order === null) return 'ascending';
  return order === 'ascending' ? 'descending' : undefined;
}

/** Makes `<field-table>` known to the page. */
export function defineFieldTable(): void {
  customElements.define('field-table', FieldTable);
}
