import type { ConsoleField, ConsoleOperator } from '@openrpc-kit/samples';
import { make, makeId, makeSelect } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';
import { fromDateControl, toDateControl } from './wire-date.ts';

/**
 * A control for what a field is compared with: what the operator takes, of the field's type. It
 * reads undefined while nothing is given, and null only where null was chosen.
 */
export function makeOperandControl(
  field: ConsoleField,
  { operand }: ConsoleOperator,
  options: ControlOptions,
): Control {
  if (operand === 'none') return { element: make('span'), read: () => undefined };
  if (operand === 'pattern') return makeText(field, options, (text) => text || undefined);
  if (operand === 'list') {
    return makeText(field, options, (text) => readList(text, field));
  }
  const orNull = operand === 'value' && field.nullable;
  const choices = listChoices(field, orNull);
  if (choices) return makeChoice(field, choices, options);
  const control =
    field.dataType === 'iso8601'
      ? makeDate(field, options)
      : makeText(field, options, (text) => toValue(text, field));
  return orNull ? offerNull(control, field, options) : control;
}

/** A control with a box beside it that takes null in place of what the control holds. */
function offerNull(
  { element, read }: Control,
  field: ConsoleField,
  { value, onChange }: ControlOptions,
): Control {
  const box = make('input', {
    type: 'checkbox',
    'aria-label': `null for ${field.name}`,
    checked: value === null,
  });
  const show = (): void => void element.toggleAttribute('inert', box.checked);
  box.addEventListener('change', () => {
    show();
    onChange();
  });
  show();
  return {
    element: make('span', { class: 'console-or-null' }, element, make('label', {}, box, ' null')),
    read: () => (box.checked ? null : read()),
  };
}

/** Closed sets of values are chosen from; undefined when anything may stand there. */
function listChoices(field: ConsoleField, orNull: boolean): readonly Choice[] | undefined {
  const nothing = orNull ? [{ value: null, title: 'null' }] : [];
  if (field.dataType === 'boolean') {
    return [{ value: true, title: 'true' }, { value: false, title: 'false' }, ...nothing];
  }
  return field.values.length > 0 && !field.open ? [...field.values, ...nothing] : undefined;
}

interface Choice {
  readonly value: unknown;
  readonly title: string;
}

function makeChoice(
  field: ConsoleField,
  choices: readonly Choice[],
  { value, onChange }: ControlOptions,
): Control {
  const select = makeSelect(
    `Value of ${field.name}`,
    choices.map((choice) => ({ value: JSON.stringify(choice.value), title: choice.title })),
    JSON.stringify(value),
    onChange,
  );
  return { element: select, read: () => JSON.parse(select.value) as unknown };
}

function makeDate(field: ConsoleField, { value, onChange }: ControlOptions): Control {
  const input = make('input', {
    type: 'datetime-local',
    step: '1',
    'aria-label': `Value of ${field.name}`,
  });
  input.value = toDateControl(value);
  input.addEventListener('input', onChange);
  return {
    element: input,
    read: () => (input.value ? fromDateControl(input.value) : undefined),
  };
}

/** Known values of an open list are offered, others may be typed. */
function makeText(
  field: ConsoleField,
  { value, onChange }: ControlOptions,
  read: (text: string) => unknown,
): Control {
  const list = makeId('values');
  const input = make('input', {
    type: 'text',
    'aria-label': `Value of ${field.name}`,
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: field.dataType === 'number' ? 'decimal' : undefined,
    list: field.values.length > 0 ? list : undefined,
  });
  input.value = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  input.addEventListener('input', onChange);
  const offers = field.values.map((known) =>
    make('option', { value: String(known.value) }, known.title),
  );
  const element =
    offers.length === 0
      ? input
      : make('span', { class: 'console-offer' }, input, make('datalist', { id: list }, ...offers));
  return { element, read: () => read(input.value) };
}

function readList(text: string, field: ConsoleField): readonly unknown[] | undefined {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items.map((item) => toValue(item, field));
}

/**
 * A number where the field holds numbers; what is none goes out as it is, for the API to judge.
 * Undefined while nothing has been typed.
 */
function toValue(text: string, field: ConsoleField): unknown {
  if (text.trim() === '') return undefined;
  const number = Number(text);
  return field.dataType === 'number' && Number.isFinite(number) ? number : text;
}
