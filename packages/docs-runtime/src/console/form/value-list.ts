import type { ConsoleField } from '@openrpc-kit/samples';
import { make, makeButton } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';
import { makeValueInput } from './value-input.ts';

/**
 * Several values of a field: each is a button that takes it out again, and Enter adds the next one.
 * What stands in the input counts, too. What is done is read out.
 */
export function makeValueList(field: ConsoleField, options: ControlOptions): Control {
  const { value, onChange } = options;
  const given = Array.isArray(value) ? value : [value];
  const values: unknown[] = given.filter((item) => item !== undefined && item !== null);
  const next = makeValueInput(field, undefined);
  next.input.placeholder = 'Value, then Enter';
  const chips = make('span', { class: 'value-chips' });
  const spoken = make('span', { role: 'status', class: 'sr-only' });

  const show = (): void => chips.replaceChildren(...values.map(makeChip));
  const tell = (done: string): void => {
    spoken.textContent = `${done}. ${values.length === 1 ? '1 value' : `${values.length} values`}`;
  };
  const remove = (at: number): void => {
    const [gone] = values.splice(at, 1);
    show();
    tell(`${String(gone)} removed`);
    const neighbour = chips.children[Math.min(at, values.length - 1)] ?? next.input;
    (neighbour as HTMLElement).focus();
    onChange();
  };
  const makeChip = (item: unknown, at: number): HTMLElement =>
    makeButton(String(item), () => remove(at), {
      class: 'value-chip',
      'aria-label': `Remove ${String(item)}`,
    });
  const add = (): void => {
    const item = next.read();
    next.input.focus();
    if (item === undefined) return;
    const isNew = !values.includes(item);
    if (isNew) values.push(item);
    next.input.value = '';
    show();
    tell(`${String(item)} ${isNew ? 'added' : 'is there already'}`);
    onChange();
  };
  next.input.addEventListener('input', onChange);
  next.input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && next.input.value !== '') {
      // It adds; only on an empty input does Enter run the call.
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && next.input.value === '' && values.length > 0) {
      remove(values.length - 1);
      next.input.focus();
    }
  });
  show();
  return {
    element: make(
      'span',
      { class: 'value-list', role: 'group', 'aria-label': `Values of ${field.name}` },
      chips,
      next.element,
      makeButton('Add', add, { 'aria-label': `Add the value of ${field.name}` }),
      spoken,
    ),
    read: () => {
      const typed = next.read();
      const all = typed === undefined || values.includes(typed) ? values : [...values, typed];
      return all.length === 0 ? undefined : [...all];
    },
  };
}
