import type { ConsoleField, ConsoleList } from '@openrpc-kit/samples';
import { make, makeButton, makeSelect } from '../make.ts';
import type { Control } from './control.ts';
import { makeOperandControl } from './operand-control.ts';

export interface ConditionOptions {
  readonly list: ConsoleList;
  /** A condition as calls have it, or nothing for a new one. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/**
 * Field, operator, value: only fields that filter, only operators that suit the field. It reads
 * undefined until it has a value.
 */
export function makeFilterCondition(options: ConditionOptions): Control {
  const { list, value: given, onChange, onRemove } = options;
  const fields = list.fields.filter(({ operators }) => operators.length > 0);
  const element = make('div', { class: 'filter-condition' });
  let field = fields.find(({ name }) => name === given['field']) ?? fields[0];
  let operator = String(given['operator'] ?? field?.operators[0] ?? '');
  let operand: Control | undefined;

  const show = (operandValue: unknown): void => {
    if (!field) return;
    const found = list.operators.find((known) => known.operator === operator);
    operand = found && makeOperandControl(field, found, { value: operandValue, onChange });
    element.replaceChildren(
      makeSelect('Field', fields.map(toOption), field.name, (name) => {
        field = fields.find((known) => known.name === name) ?? field;
        if (field && !field.operators.includes(operator)) operator = field.operators[0] ?? '';
        show(undefined);
        element.querySelector('select')?.focus();
        onChange();
      }),
      makeSelect('Operator', listOperators(field, list), operator, (name) => {
        const kept = operand?.read();
        operator = name;
        show(kept);
        element.querySelectorAll('select')[1]?.focus();
        onChange();
      }),
      ...(operand ? [operand.element] : []),
      makeButton('×', onRemove, { class: 'console-quiet', 'aria-label': 'Remove the condition' }),
    );
  };
  show(given['value']);
  return {
    element,
    read: () => {
      const value = operand?.read();
      if (value === undefined && takesValue(operator, list)) return undefined;
      return { field: field?.name, operator, ...(value !== undefined && { value }) };
    },
  };
}

function takesValue(operator: string, { operators }: ConsoleList): boolean {
  return operators.some((known) => known.operator === operator && known.operand !== 'none');
}

function toOption({ name }: ConsoleField): { value: string; title: string } {
  return { value: name, title: name };
}

function listOperators(
  field: ConsoleField,
  { operators }: ConsoleList,
): { value: string; title: string }[] {
  return operators
    .filter(({ operator }) => field.operators.includes(operator))
    .map(({ operator, title }) => ({ value: operator, title: `${operator}  ${title}` }));
}
