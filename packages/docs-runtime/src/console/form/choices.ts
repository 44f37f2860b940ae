import type { ConsoleField } from '@openrpc-kit/samples';
import { make, makeSelect } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';

/** A value of a closed set. */
export interface Choice {
  readonly value: unknown;
  readonly title: string;
}

/** The closed set that a field's values are from; undefined when anything may stand there. */
export function listChoices({
  dataType,
  values,
  open,
}: ConsoleField): readonly Choice[] | undefined {
  if (dataType === 'boolean') {
    return [
      { value: true, title: 'true' },
      { value: false, title: 'false' },
    ];
  }
  return values.length > 0 && !open ? values : undefined;
}

/** One of a closed set; nothing until somebody chooses. */
export function makeChoice(
  { name }: ConsoleField,
  choices: readonly Choice[],
  { value, onChange }: ControlOptions,
): Control {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const options = [
    { value: '', title: 'Choose a value' },
    ...choices.map((choice) => ({ value: JSON.stringify(choice.value), title: choice.title })),
  ];
  const select = makeSelect(`Value of ${name}`, options, JSON.stringify(one) ?? '', onChange);
  return {
    element: select,
    read: () => (select.value === '' ? undefined : (JSON.parse(select.value) as unknown)),
  };
}

/** Any number of a closed set, each with a box. */
export function makeChoiceList(
  { name }: ConsoleField,
  choices: readonly Choice[],
  { value, onChange }: ControlOptions,
): Control {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const boxes = choices.map((choice) => {
    const box = make('input', { type: 'checkbox', checked: given.includes(choice.value) });
    return { choice, box };
  });
  const element = make(
    'span',
    { class: 'choice-list', role: 'group', 'aria-label': `Values of ${name}` },
    ...boxes.map(({ choice, box }) => make('label', {}, box, choice.title)),
  );
  element.addEventListener('change', onChange);
  return {
    element,
    read: () => {
      const chosen = boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value);
      return chosen.length === 0 ? undefined : chosen;
    },
  };
}
