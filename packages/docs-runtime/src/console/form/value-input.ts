import type { ConsoleField } from '@openrpc-kit/samples';
import { make, makeId } from '../make.ts';
import { fromDateControl, toDateControl } from './wire-date.ts';

/** A field for one value of a row's field, of its type. */
export interface ValueInput {
  /** The input, and the known values that it offers. */
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Undefined while nothing, or nothing of the type, is in it. */
  read(): unknown;
}

/** Known values of an open list are offered, others may be typed. */
export function makeValueInput(field: ConsoleField, value: unknown): ValueInput {
  const list = field.values.length > 0 ? makeId('values') : undefined;
  const input = make('input', {
    ...inputTypes[field.dataType],
    'aria-label': `Value of ${field.name}`,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    list,
  });
  input.value = field.dataType === 'iso8601' ? toDateControl(value) : toText(value);
  const offers = field.values.map((known) =>
    make('option', { value: String(known.value) }, known.title),
  );
  return {
    element: list
      ? make('span', { class: 'console-offer' }, input, make('datalist', { id: list }, ...offers))
      : input,
    input,
    read: () => readValue(input.value, field),
  };
}

const inputTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  number: { type: 'number', step: 'any' },
  iso8601: { type: 'datetime-local', step: '1' },
};

function readValue(text: string, { dataType }: ConsoleField): unknown {
  if (text === '') return undefined;
  if (dataType === 'number') return Number(text);
  return dataType === 'iso8601' ? fromDateControl(text) : text;
}

/** Of several values, such as another operator took, the first. */
function toText(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return one === undefined || one === null ? '' : String(one);
}
