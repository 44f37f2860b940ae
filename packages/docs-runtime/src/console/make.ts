type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element. Text is text, never markup; an attribute that is `true` is there without a
 * value, one that is `false` or undefined is not.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** A button that does something, and nothing else. */
export function makeButton(
  label: string,
  onClick: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', onClick);
  return button;
}

/** A list to choose from. */
export function makeSelect(
  label: string,
  options: readonly { readonly value: string; readonly title: string }[],
  chosen: string | undefined,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const select = make(
    'select',
    { 'aria-label': label },
    ...options.map(({ value, title }) =>
      make('option', { value, selected: value === chosen }, title),
    ),
  );
  select.addEventListener('change', () => onChange(select.value));
  return select;
}

let count = 0;

/** An id that no other element of the page has. */
export function makeId(stem: string): string {
  count += 1;
  return `console-${stem}-${count}`;
}
