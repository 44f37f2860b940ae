import type { ConsoleField, ConsoleOperator } from '@openrpc-kit/samples';
import { make } from '../make.ts';
import { listChoices, makeChoice, makeChoiceList } from './choices.ts';
import type { Control, ControlOptions } from './control.ts';
import { makeValueInput } from './value-input.ts';
import { makeValueList } from './value-list.ts';

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
  if (operand === 'pattern') return makeInput({ ...field, dataType: 'string' }, options);
  const choices = listChoices(field);
  if (operand === 'list') {
    return choices ? makeChoiceList(field, choices, options) : makeValueList(field, options);
  }
  const orNull = operand === 'value' && field.nullable;
  if (choices) {
    const nothing = orNull ? [{ value: null, title: 'null' }] : [];
    return makeChoice(field, [...choices, ...nothing], options);
  }
  const control = makeInput(field, options);
  return orNull ? offerNull(control, field, options) : control;
}

function makeInput(field: ConsoleField, { value, onChange }: ControlOptions): Control {
  const { element, input, read } = makeValueInput(field, value);
  input.addEventListener('input', onChange);
  return { element, read };
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
    element: make('span', { class: 'console-or-null' }, element, make('label', {}, box, 'null')),
    read: () => (box.checked ? null : read()),
  };
}
