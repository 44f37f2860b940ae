import type { ConsoleList } from '@openrpc-kit/samples';
import { make, makeButton } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';

/**
 * Which fields the rows have. While they are the default ones, the param is left out; so it is when
 * none is chosen, because the service refuses an empty list.
 */
export function makeFieldPicker({ fields }: ConsoleList, options: ControlOptions): Control {
  const { value, onChange } = options;
  const asked = Array.isArray(value) ? new Set<unknown>(value) : undefined;
  const boxes = fields.map((field) => {
    const box = make('input', { type: 'checkbox' });
    box.checked = asked ? asked.has(field.name) : field.default;
    return { field, box, label: make('label', { title: field.title }, box, field.name) };
  });
  const count = make('output');
  const search = make('input', {
    type: 'search',
    placeholder: 'Find a field',
    'aria-label': 'Find a field to ask for',
  });
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase();
    for (const { field, label } of boxes) {
      label.hidden = !`${field.name} ${field.title}`.toLowerCase().includes(words);
    }
  });

  const isDefault = (): boolean => boxes.every(({ field, box }) => box.checked === field.default);
  const showCount = (): void => {
    const chosen = boxes.filter(({ box }) => box.checked).length;
    count.value =
      chosen === 0
        ? 'None chosen: the default fields come, for an empty list is refused'
        : `${chosen} of ${fields.length}${isDefault() ? ', the default' : ''}`;
  };
  const changed = (): void => {
    showCount();
    onChange();
  };
  const choose = (wanted: (entry: (typeof boxes)[number]) => boolean) => (): void => {
    for (const entry of boxes) entry.box.checked = wanted(entry);
    changed();
  };
  const grid = make('div', { class: 'field-grid' }, ...boxes.map(({ label }) => label));
  grid.addEventListener('change', changed);
  const element = make(
    'details',
    { class: 'field-picker' },
    make('summary', {}, count),
    make(
      'div',
      { class: 'filter-tools' },
      search,
      makeButton(
        'Default',
        choose(({ field }) => field.default),
      ),
      makeButton(
        'All',
        choose(() => true),
      ),
      makeButton(
        'None',
        choose(() => false),
      ),
    ),
    grid,
  );
  showCount();
  return {
    element,
    read: () => {
      const chosen = boxes.filter(({ box }) => box.checked).map(({ field }) => field.name);
      return isDefault() || chosen.length === 0 ? undefined : chosen;
    },
  };
}
